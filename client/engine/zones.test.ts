import { describe, expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { Note, Point } from '#shared/board/note.ts'
import type { ElementId, NoteId } from '#shared/ids.ts'
import { overlaps } from './geometry.ts'
import { aimOn, freeSlot, zoneAt, zoneOf, zonesOf } from './zones.ts'

const element = (id: string, kind: Element['kind'], parent: string | null = null): Element => ({
  id: id as ElementId,
  kind,
  code: id,
  text: `Tavoite ${id}`,
  parent: parent as ElementId | null,
})
const elements = [
  element('v', 'vision'),
  ...[1, 2, 3, 4].map((n) => element(`${n}`, 'goal')),
  element('2.3', 'subgoal', '2'),
]
const zones = zonesOf(elements)
const about = (aim: string | null): Note => ({
  id: 'n' as NoteId,
  text: '',
  at: [0, 0],
  kind: 'change',
  question: null,
  aim: aim as ElementId | null,
  theme: null,
  source: null,
  by: null,
  number: null,
  born: 0,
  archived: null,
})

describe('zones', () => {
  it('are the goals in document order, three in a row, apart from each other', () => {
    expect(zones.map(({ element }) => element.id)).toEqual(['1', '2', '3', '4'])
    expect(zones[3]!.box.left).toBe(zones[0]!.box.left)
    expect(zones.some((a) => zones.some((b) => a !== b && overlaps(a.box, b.box)))).toBe(false)
  })

  it('without goals are whatever stands alone', () => {
    expect(zonesOf([element('m', 'mission'), element('a', 'value')]).length).toBe(2)
  })

  it('take a sub-goal to its goal', () => {
    expect(zoneOf(zones, elements, '2.3' as ElementId)?.element.id).toBe('2')
    expect(zoneOf(zones, elements, 'v' as ElementId)).toBeNull()
  })

  it('give a note laid on them their aim, but leave a sub-goal of the same goal', () => {
    const [one, two] = zones
    expect([
      aimOn(two!, zones, elements, about(null)),
      aimOn(two!, zones, elements, about('2.3')),
      aimOn(one!, zones, elements, about('2.3')),
      aimOn(null, zones, elements, about('2.3')),
      aimOn(null, zones, elements, about('v')),
    ]).toEqual(['2', '2.3', '1', null, 'v'])
  })

  it('have twelve slots, filled in reading order around what is in the way', () => {
    const [zone] = zones
    const taken: Point[] = [[zone!.field.left + 20, zone!.field.top + 20]]
    const filled: Point[] = []
    for (let at = freeSlot(zone!, taken); at; at = freeSlot(zone!, [...taken, ...filled])) filled.push(at)
    expect(filled.length).toBe(8)
    expect(zoneAt(zones, filled[0]!)).toBe(zone)
  })
})
