import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activityId, groupId, isId, personId, workshopId } from '../ids.ts'
import { boardIdOf, type BoardPlace, placeOf } from './boardId.ts'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/).filter(isId)
const stem = {
  workshop: id.map((text) => workshopId.parse(text)),
  activity: id.map((text) => activityId.parse(text)),
}
const place: fc.Arbitrary<BoardPlace> = fc.oneof(
  fc.record({ kind: fc.constant('synthesis' as const), ...stem }),
  fc.record({ kind: fc.constant('group' as const), ...stem, group: id.map((text) => groupId.parse(text)) }),
  fc.record({
    kind: fc.constant('personal' as const),
    ...stem,
    person: id.map((text) => personId.parse(text)),
  }),
)

it('a board id names the place it was made of', () => {
  fc.assert(fc.property(place, (place) => void expect(placeOf(boardIdOf(place))).toEqual(place)))
})

it('nothing else names a place', () => {
  const wrong = [
    '',
    'w',
    'w.a',
    'w.a.x',
    'w.a.s.',
    'w.a.s.o',
    'w.a.g',
    'w.a.g.',
    'w.a.g.o.o',
    'w.a.p.ä',
    'w..s',
  ]
  const taken = ['constructor.a.s', 'w.__proto__.s', 'w.a.g.toString', `${'w'.repeat(65)}.a.s`, 'w.a.s\n']
  expect([...wrong, ...taken].filter((text) => placeOf(text) !== null)).toEqual([])
})

it('a plain look at an id says what its schema says', () => {
  const texts = fc.oneof(id, fc.string(), fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)))
  fc.assert(fc.property(texts, (text) => void expect(isId(text)).toBe(activityId.safeParse(text).success)))
})
