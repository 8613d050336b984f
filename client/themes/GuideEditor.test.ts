import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { reactive } from 'vue'
import type { Element } from '#shared/baseline/strategy.ts'
import type { Guide } from '#shared/themes/clustering.ts'
import { activityView } from '../workshop/testing/views.ts'
import GuideEditor from './asking/GuideEditor.vue'
import type { AskingDesk } from './useAsking.ts'

afterEach(cleanup)

const goal = { id: 'g', kind: 'goal', code: '1', text: 'Lautta kulkee', parent: null } as unknown as Element

/** The editor of named themes over those that stand. */
function open(guides: Guide[], elements: Element[] = []) {
  const asking = reactive({
    activity: activityView('Missio', 'synthesis', { guides }),
    drafts: { guides: null as string | null, words: '' },
    keepGuides: (text: string | null) => (asking.drafts.guides = text),
    ask: async () => true,
  })
  const props = { asking: asking as unknown as AskingDesk, elements, reason: null }
  render(GuideEditor, { props, global: { plugins: [createPinia()] } })
  return asking
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Teemat, yksi riville' })
const whyNot = (name: string) => {
  const described = screen.getByRole('button', { name }).getAttribute('aria-describedby')
  return described && document.getElementById(described)!.textContent
}

it('C60 lines with a fault are not saved, and what is written outlives the editor', async () => {
  const asking = open([{ id: 'guide-1', title: 'Torit', words: ['kala'] }])
  expect([field().value, whyNot('Tallenna')]).toEqual(['Torit: kala', 'Teemat on jo tallennettu näin.'])
  await fireEvent.update(field(), 'Torit: kala\n: jono\nTORIT')
  expect([asking.drafts.guides, whyNot('Tallenna')]).toEqual([
    'Torit: kala\n: jono\nTORIT',
    'Korjaa 2 riviä ensin.',
  ])
  await fireEvent.update(field(), 'Torit: kala')
  expect(asking.drafts.guides).toBeNull()
})

it('C60 the goals of the strategy come as lines once, and their absence is said', async () => {
  open([], [goal])
  await fireEvent.update(field(), 'Torit: kala')
  await fireEvent.click(screen.getByRole('button', { name: 'Ota strategian tavoitteet' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Ota strategian tavoitteet' }))
  expect(field().value).toBe('Torit: kala\nLautta kulkee')
  cleanup()
  open([])
  expect(whyNot('Ota strategian tavoitteet')).toBe('Työpajaan ei ole tuotu strategiaa, jossa on tavoitteita.')
})

it('C60 who has written nothing follows the others, who has is told of them and may take theirs', async () => {
  const asking = open([])
  const others = (title: string) =>
    (asking.activity = { ...asking.activity, guides: [{ id: 'guide-1', title, words: [] }] })
  others('Torit')
  await expect.poll(() => field().value).toBe('Torit')
  await fireEvent.update(field(), 'Omat')
  others('Lautat')
  expect(await screen.findByText(/^Toinen ohjaaja muutti/)).toBeTruthy()
  expect(field().value).toBe('Omat')
  await fireEvent.click(screen.getByRole('button', { name: 'Näytä muutetut' }))
  expect([field().value, asking.drafts.guides]).toEqual(['Lautat', null])
})
