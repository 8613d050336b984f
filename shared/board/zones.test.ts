import { describe, expect, it } from 'vitest'
import type { Element } from '../baseline/strategy.ts'
import { NOTE, type Note, type Point } from './note.ts'
import type { ElementId, QuestionId } from '../ids.ts'
import { overlaps } from './geometry.ts'
import { aNote } from '../testing/boards.ts'
import { aboutZone, freeSlot, spotFor, subjectsOf, type Zone, zoneAt, zoneOf, zonesOf } from './zones.ts'

const element = (id: string, kind: Element['kind'], parent: string | null = null): Element => ({
  id: id as ElementId,
  kind,
  document: null,
  code: id,
  text: `Tavoite ${id}`,
  parent: parent as ElementId | null,
})
const elements = [
  element('v', 'vision'),
  ...[1, 2, 3, 4].map((n) => element(`${n}`, 'goal')),
  element('2.3', 'subgoal', '2'),
]
const goals = [{ id: 'q' as QuestionId, text: 'Mitä muutetaan?', kind: 'goal-change' as const }]
const zones = zonesOf(subjectsOf(goals, elements))
const about = (aim: string | null) => aNote('n', { aim: aim as ElementId | null })
const own = (note: Note) => zoneOf(zones, elements, note)

describe('zones', () => {
  it('are the goals in document order, three in a row, apart from each other', () => {
    expect(zones.map(({ subject }) => subject.id)).toEqual(['1', '2', '3', '4'])
    expect(zones[3]!.box.left).toBe(zones[0]!.box.left)
    expect(zones.some((a) => zones.some((b) => a !== b && overlaps(a.box, b.box)))).toBe(false)
  })

  it('without goals are whatever stands alone', () => {
    expect(subjectsOf(goals, [element('m', 'mission'), element('a', 'value')]).length).toBe(2)
  })

  it('are not made for one free question, but for two', () => {
    const free = (id: string) => ({ id: id as QuestionId, text: id, kind: 'free' as const })
    expect([subjectsOf([free('a')], elements), subjectsOf([free('a'), free('b')], elements).length]).toEqual([
      [],
      2,
    ])
  })

  it('take a sub-goal to its goal', () => {
    expect([own(about('2.3'))?.subject.id, own(about('v'))]).toEqual(['2', null])
  })

  it('give a note laid on them their aim, but leave a sub-goal of the same goal', () => {
    const [one, two] = zones
    const aimed = (aim: string | null, zone: Zone | null) => aboutZone(about(aim), zone, own(about(aim)))
    expect([aimed(null, two!), aimed('2.3', two!), aimed('2.3', one!), aimed('2.3', null)]).toEqual([
      { op: 'note/aim', id: 'n', aim: '2' },
      null,
      { op: 'note/aim', id: 'n', aim: '1' },
      { op: 'note/aim', id: 'n', aim: null },
    ])
  })

  it('have nine slots, filled in reading order around what is in the way', () => {
    const [zone] = zones
    const taken: Point[] = [[zone!.field.left + 20, zone!.field.top + 20]]
    const filled: Point[] = []
    for (let at = freeSlot(zone!, taken); at; at = freeSlot(zone!, [...taken, ...filled])) filled.push(at)
    expect(filled.length).toBe(5)
    expect(zoneAt(zones, filled[0]!)).toBe(zone)
  })

  it('of the last row end with the board: what no longer fits lies elsewhere on it', () => {
    const most = 2_600
    const filled: Point[] = []
    for (let count = 0; count < most; count += 1) {
      filled.push(spotFor(about('4'), { zones, elements }, filled, [0, 0]))
    }
    expect(new Set(filled.map(String)).size).toBe(most)
    expect(Math.max(...filled.flat())).toBeLessThanOrEqual(NOTE.reach)
  })

  it('of the last row never fill up', () => {
    const last = zones[3]!
    const filled: Point[] = []
    for (let count = 0; count < 40; count += 1) filled.push(freeSlot(last, filled)!)
    expect(zoneAt(zones, filled.at(-1)!)).toBe(last)
  })
})
