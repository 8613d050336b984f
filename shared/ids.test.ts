import { expect, it } from 'vitest'
import { activityId, boardId, noteId } from './ids.ts'

it('ids are random letters, digits, - and _', () => {
  expect(
    ['a', 'V1StGXR8_Z5jdHi6B-myT', 'x'.repeat(64)].map((id) => activityId.safeParse(id).success),
  ).toEqual([true, true, true])
  expect(['', 'a b', 'a.b', 'ä', 'x'.repeat(65)].map((id) => activityId.safeParse(id).success)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

it('W4 an id is never the name of something that every object has', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    expect([name, noteId.safeParse(name).success]).toEqual([name, false])
  }
  expect(boardId.safeParse('w.a.s').success).toBe(true)
})
