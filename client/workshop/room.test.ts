import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { effectScope } from 'vue'
import type { GroupId, PersonId, QuestionId } from '#shared/ids.ts'
import { HEARING } from '#shared/workshop/hearing.ts'
import type { ActivityView, Me, View } from '#shared/workshop/view.ts'
import AskBanner from './AskBanner.vue'
import ScreenPause from './screen/ScreenPause.vue'
import RoomSilences from './RoomSilences.vue'
import { activityView, meView, workshopView } from './testing/views.ts'
import { useEveryoneReady } from './useEveryoneReady.ts'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const table = { of: 'table' as const, group: 'g1' as GroupId }
const question = { of: 'question' as const, question: 'Missio-q' as QuestionId }

/** A hall whose only table with people has not written for so long, as a facilitator sees it. */
function quietFor(milliseconds: number, more: Partial<ActivityView> = {}, tables = 2) {
  const now = Date.now()
  const activity = activityView('Missio', 'brainstorm', { asks: [], ...more })
  const view = workshopView([activity], 'Missio')
  const doing = { ready: 0, writing: 0, wroteAt: now - milliseconds }
  const groups = Array.from({ length: tables }, (_, i) => ({
    ...view.groups[0]!,
    ...(i > 0 ? { id: 'g2' as GroupId, present: 0 } : {}),
    doing,
  }))
  return { view: { ...view, groups }, activity }
}
const said = () => [...document.querySelectorAll('.silences p')].map((each) => each.textContent?.trim())

it('S20 S21 says what is quiet in words, with one press to ask, or when it was asked', () => {
  render(RoomSilences, { props: quietFor(HEARING.quiet + 70_000) })
  expect(said()).toEqual(['Pöytä 1 on ollut hiljaa 4 minuuttia'])
  expect(screen.getByRole('button', { name: 'Kysy: Pöytä 1' }).getAttribute('aria-disabled')).not.toBe('true')
  cleanup()
  render(RoomSilences, { props: quietFor(HEARING.quiet, { asks: [{ to: table, at: Date.now() }] }) })
  expect(said()[0]).toMatch(/^Pöytä 1 on ollut hiljaa 3 minuuttia +Kysytty kello \d+\.\d\d$/)
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
  cleanup()
  render(RoomSilences, { props: quietFor(HEARING.quiet - 60_000) })
  expect(said()).toEqual([])
  cleanup()
  render(RoomSilences, { props: quietFor(HEARING.quiet, {}, 1) })
  expect(said()).toEqual(['Kukaan ei ole kirjoittanut 3 minuuttiin'])
  expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Kysy kaikilta')
})

it('S21 what is asked stands until it is put away, also over a reload, and comes again when asked anew', async () => {
  const { view } = quietFor(0)
  const asked = (...asks: Me['asks']) =>
    render(AskBanner, { props: { view, me: meView('participant', { asks }) } })
  const titles = () => [...document.querySelectorAll('strong')].map((each) => each.textContent?.trim())
  asked({ to: question, at: 1 }, { to: table, at: 2 })
  expect(titles()).toEqual(['Ohjaaja kysyy pöydältänne.', 'Ohjaaja kysyy kaikilta.'])
  expect(document.body.textContent).toContain('Mitä haluat sanoa tästä: Mitä Missio?')
  cleanup()
  asked({ to: question, at: 5, text: 'Kuka puuttuu?' }, { to: { of: 'all' }, at: 6, text: 'Entä nuoret?' })
  expect(
    [...document.querySelectorAll('.banner')].map((each) => each.textContent?.split(/ +/).join(' ')),
  ).toEqual(['Ohjaaja kysyy kaikilta. Entä nuoret? Selvä', 'Ohjaaja kysyy kaikilta. Kuka puuttuu? Selvä'])
  cleanup()
  asked({ to: question, at: 1 }, { to: table, at: 2 })
  await fireEvent.click(screen.getAllByRole('button', { name: 'Selvä' })[0]!)
  expect(titles()).toEqual(['Ohjaaja kysyy kaikilta.'])
  cleanup()
  asked({ to: table, at: 2 })
  expect(titles()).toEqual([])
  cleanup()
  asked({ to: table, at: 3 })
  expect(titles()).toEqual(['Ohjaaja kysyy pöydältänne.'])
})

it('everybody is ready when all participants who are here have said so, in a step that writes', () => {
  const person = (id: string, present: boolean, ready: boolean, role = 'participant' as const) => ({
    ...{ id: id as PersonId, role, name: null, number: 1, group: null, sharing: null, present, ready },
  })
  const hall = (phase: 'alone' | 'synthesis', ...people: NonNullable<View['people']>) => {
    const scope = effectScope()
    const view = { ...workshopView([activityView('Missio', phase)], 'Missio'), people }
    const everyone = scope.run(() => useEveryoneReady(() => view))!.value
    scope.stop()
    return everyone
  }
  expect(hall('alone', person('p1', true, true), person('p2', false, false))).toBe(true)
  expect(hall('alone', person('p1', true, true), person('p2', true, false))).toBe(false)
  expect(hall('synthesis', person('p1', true, true))).toBe(false)
  expect(hall('alone')).toBe(false)
})

it('S23 the pause picture says the workshop, the time and the way in, and nothing that people do', () => {
  const view = workshopView(
    [activityView('Missio', 'brainstorm', { notes: 731, rugs: { g1: '~~~' } })],
    'Missio',
  )
  render(ScreenPause, { props: { view } })
  const text = document.body.textContent ?? ''
  expect(text).toContain('Strategian eväät')
  expect(text).toMatch(/\d+\.\d\d/)
  expect(text).toContain('482')
  expect(text).not.toMatch(/Missio|731|Pöytä/)
})
