import { describe, expect, it } from 'vitest'
import { aPerson, aWorkshop } from '#shared/testing/workshops.ts'
import { evolve } from '#shared/workshop/evolve.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { Device, Sessions } from '../people/sessions.ts'
import { ReceiptCodes } from './ReceiptCodes.ts'

const device = new Device('cookie-1')
const desk = (change: Partial<Workshop> = {}) => ({ state: aWorkshop(change) })
const p1 = aPerson('p1').id

describe.each([false, true])('the code of a receipt, anonymous: %s', (anonymous) => {
  const codes = new ReceiptCodes(new Sessions('secret'))
  const here = desk({ anonymous })
  const code = codes.of(here.state, p1, device)

  it('N3 N5 is found again, with the pseudonym that the notes carry, also by a house that has started anew', () => {
    const key = anonymous ? device.noteKey('w1', 'a1') : new Sessions('secret').personKey('w1', 'a1', p1)
    for (const each of [codes, new ReceiptCodes(new Sessions('secret'))]) {
      const holder = each.holder(here, code)
      expect([holder?.id, holder?.keyOf('a1')]).toEqual([p1, key])
    }
  })

  it('N3 opens nothing in another workshop, in another house, by a part of it, or with anything more', () => {
    const other = desk({ anonymous, id: 'w2' as Workshop['id'] })
    expect(codes.holder(other, code)).toBeNull()
    expect(new ReceiptCodes(new Sessions('other')).holder(here, code)).toBeNull()
    for (const each of ['', code.slice(0, -1), `${code}A`, code.slice(0, 24), ` ${code}`])
      expect(codes.holder(here, each)).toBeNull()
  })

  it('N3 ends when it is renewed, time after time, and the new one opens what it opened', () => {
    const growing = desk({ anonymous })
    const seen = [code]
    for (const at of [1, 2]) {
      growing.state = evolve(growing.state, { type: 'receipt/renewed', at, person: p1 })
      seen.push(codes.of(growing.state, p1, device))
      expect(seen.map((each) => codes.holder(growing, each)?.id ?? null)).toEqual([
        ...seen.slice(1).map(() => null),
        p1,
      ])
    }
    const key = codes.holder(here, code)?.keyOf('a1')
    expect(codes.holder(growing, seen.at(-1)!)?.keyOf('a1')).toBe(key)
    const other = aPerson('p2').id
    expect(codes.of(growing.state, other, device)).toBe(codes.of(here.state, other, device))
  })

  it('N3 ends with its person, and comes to those who come later', () => {
    const people = here.state.people.map((each) => (each.id === p1 ? { ...each, removed: true } : each))
    expect(codes.holder(desk({ anonymous, people }), code)).toBeNull()
    const growing = desk({ anonymous })
    expect(codes.holder(growing, code)?.id).toBe(p1)
    const late = aPerson('p9').id
    growing.state = { ...growing.state, people: [...growing.state.people, aPerson('p9')] }
    expect(codes.holder(growing, codes.of(growing.state, late, device))?.id).toBe(late)
  })
})

it('N5 another device’s seed under one’s own seal opens nothing', () => {
  const codes = new ReceiptCodes(new Sessions('secret'))
  const here = desk({ anonymous: true })
  const [mine, other] = [device, new Device('cookie-2')].map((each) => codes.of(here.state, p1, each))
  expect(codes.holder(here, other!.slice(0, 24) + mine!.slice(24))).toBeNull()
})
