import { describe, expect, it } from 'vitest'
import { person } from './testing/person.ts'
import { run } from './actions.ts'
import { BoardEngine } from './BoardEngine.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const here = { x: 0, y: 0, zoom: 1 }
const far = { middle: [5_000, 300] as [number, number], width: 2_000 }
/** What `far` is on a viewport of 1,000 × 600. */
const there = { x: 4_000, y: -300, zoom: 0.5 }

function table(leads = false) {
  const solo = soloBoard(emptyBoard([noteWith('a')]))
  const clock = options({ leads })
  const engine = new BoardEngine(solo.port, clock)
  engine.eye.resize({ width: 1000, height: 600 })
  engine.look(here)
  const call = (at: number) => solo.meet([person(1, { role: 'facilitator' }, { calling: { ...far, at } })])
  return { ...solo, engine, company: engine.company, clock, call }
}

describe('following somebody', () => {
  it('looks at what they look at, on a viewport of any size, until one looks elsewhere oneself', () => {
    const { engine, company, meet } = table()
    meet([person(1, {}, { view: far }), person(2)])
    company.follow(1)
    expect([engine.camera, company.following?.connection]).toEqual([there, 1])
    meet([person(1, {}, { view: { ...far, middle: [0, 0] } }), person(2)])
    expect(engine.camera).toEqual({ x: -1_000, y: -600, zoom: 0.5 })
    engine.look(here)
    expect(company.following).toBeNull()
    meet([person(1, {}, { view: far }), person(2)])
    expect(engine.camera).toEqual(here)
  })

  it('goes on while only cursors move, and ends when they leave', () => {
    const { engine, company, meet } = table()
    meet([person(1, {}, { view: far })])
    company.follow(1)
    const camera = engine.camera
    meet([person(1, {}, { view: far, cursor: [9, 9] })])
    expect([engine.camera === camera, company.following?.cursor]).toEqual([true, [9, 9]])
    meet([])
    expect([company.following, engine.camera]).toEqual([null, camera])
  })
})

describe('being called', () => {
  it('is told first; then one is taken there and can go back', () => {
    const { engine, company, call } = table()
    call(1_000)
    expect([company.call?.stage, engine.camera]).toEqual(['told', here])
    company.answer()
    expect([company.call?.stage, engine.camera]).toEqual(['there', there])
    company.goBack()
    expect([company.call, engine.camera]).toEqual([null, here])
  })

  it('can be refused before one is taken', () => {
    const { engine, company, call } = table()
    call(1_000)
    run(engine, 'back-from-call', null)
    company.answer()
    expect([company.call, engine.camera]).toEqual([null, here])
  })

  it('waits for those who write or hold a note', () => {
    const { engine, company, call } = table()
    engine.type(engine.focusable())
    call(1_000)
    expect([company.call?.stage, engine.camera]).toEqual(['waiting', here])
    run(engine, 'answer-call', null)
    expect([company.call?.stage, engine.camera]).toEqual(['there', there])
  })

  it('is heard once, and not by those who come later', () => {
    const { company, call, clock } = table()
    call(1_000)
    company.stay()
    call(1_000)
    expect(company.call).toBeNull()
    clock.pass(11_000)
    call(1_500)
    expect(company.call).toBeNull()
  })

  it('twice still leads back to where the work was', () => {
    const { engine, company, call, clock } = table()
    call(1_000)
    company.answer()
    clock.pass(500)
    call(1_500)
    company.answer()
    company.goBack()
    expect(engine.camera).toEqual(here)
  })

  it('is over once one follows somebody', () => {
    const { company, meet, call } = table()
    call(1_000)
    company.answer()
    meet([person(2, {}, { view: far })])
    company.follow(2)
    expect([company.call, company.following?.connection]).toEqual([null, 2])
  })

  it('ends following', () => {
    const { company, meet } = table()
    meet([person(1, {}, { view: far }), person(2, { role: 'facilitator' })])
    company.follow(1)
    meet([
      person(1, {}, { view: far }),
      person(2, { role: 'facilitator' }, { calling: { ...far, at: 1_000 } }),
    ])
    company.answer()
    expect(company.following).toBeNull()
  })
})

it('only who leads can call everybody, with what is in their view', () => {
  const guest = table()
  expect([run(guest.engine, 'call-everybody', null), guest.said.filter(({ calling }) => calling)]).toEqual([
    'forbidden',
    [],
  ])
  const lead = table(true)
  run(lead.engine, 'call-everybody', null)
  expect(lead.said.at(-1)).toEqual({ calling: { middle: [500, 300], width: 1_000, at: 1_000 } })
})
