import { cleanup, render } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import type { Phase } from '#shared/workshop/phase.ts'
import type { ActivityView, Me } from '#shared/workshop/view.ts'
import QuestionHead from './QuestionHead.vue'
import { activityView } from './testing/views.ts'

afterEach(cleanup)

/** The sentences and marks of the head of the page as one role reads them. */
async function read(
  role: Me['person']['role'],
  phase: Phase,
  more: Partial<ActivityView> = {},
  anonymous = true,
) {
  render(QuestionHead, {
    props: {
      activity: activityView('Missio', phase, more),
      me: { person: { role }, boards: [] as Me['boards'] } as Me,
      anonymous,
      modelValue: 'Missio-q',
    },
    global: { plugins: [createPinia()] },
  })
  await Promise.all([import('./LockMarks.vue'), import('./WriterPromise.vue')])
  await new Promise((then) => setTimeout(then))
  const texts = (of: string) => [...document.querySelectorAll(of)].map((each) => each.textContent?.trim())
  const found = {
    expected: texts('.expected'),
    promise: texts('.promise')[0] ?? null,
    marks: texts('.locks li'),
  }
  cleanup()
  return found
}

it('S43 S44 whoever writes in an anonymous workshop is told what is kept of them, and nobody else is', async () => {
  const promised = async (...of: Parameters<typeof read>) => (await read(...of)).promise
  expect(await promised('participant', 'alone')).toContain('poistetaan lopullisesti')
  expect(await promised('participant', 'brainstorm')).toContain('ei kirjoittajaa')
  expect([
    await promised('participant', 'vote'),
    await promised('facilitator', 'alone'),
    await promised('participant', 'alone', {}, false),
  ]).toEqual([null, null, null])
})

it('S46 where words may be lent, nobody is told that only they see them', async () => {
  const [lent] = (await read('participant', 'alone', { ideas: true }, false)).expected
  const [kept] = (await read('participant', 'alone', {}, false)).expected
  expect([lent, kept].map((text) => text?.includes('Vain sinä'))).toEqual([false, true])
})

it('S40 everybody sees while they write together that each changes their own notes only', async () => {
  const marks = async (role: Me['person']['role'], phase: Phase) =>
    (await read(role, phase, { edits: 'own' })).marks
  expect([
    await marks('participant', 'brainstorm'),
    await marks('facilitator', 'brainstorm'),
    await marks('participant', 'alone'),
  ]).toEqual([['Muutat vain omia lappujasi'], ['Osallistujat muuttavat vain omia lappujaan'], []])
})
