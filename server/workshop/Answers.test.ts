import { expect, it } from 'vitest'
import type { Reply } from '#shared/contract/live.ts'
import { AnswerBook } from './Answers.ts'

const done: Reply = { ok: true, value: {} }

/** Asks for the same envelope; true when it was ruled anew. */
async function isRuled(book: AnswerBook, person: string): Promise<boolean> {
  let ruled = false
  await book.to(person).once('envelope', async () => {
    ruled = true
    return done
  })
  return ruled
}

it('W1 remembers each person’s answers by themselves, and forgets whoever has been quiet longest', async () => {
  const book = new AnswerBook(2)
  expect(await isRuled(book, 'a')).toBe(true)
  expect(await isRuled(book, 'b')).toBe(true)
  expect(await isRuled(book, 'a')).toBe(false)
  expect(await isRuled(book, 'c')).toBe(true)
  expect(await isRuled(book, 'a')).toBe(false)
  expect(await isRuled(book, 'b')).toBe(true)
})
