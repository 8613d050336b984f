import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { reactive, ref } from 'vue'
import { activityId, questionId } from '#shared/ids.ts'
import { ok } from '#shared/result.ts'
import type { Offer } from '#shared/themes/provider.ts'
import ModelWriting from './ModelWriting.vue'
import type { ModelService, SummaryEditing } from './summaryEditing.ts'

const offer: Offer = { service: 'model', model: 'kieli-2', host: 'uusi.example', from: 'house' }
const place = { activity: activityId.parse('a1'), question: questionId.parse('q1') }
type Asked = Parameters<ModelService['allow']>[0]

/** What shows of a model where consent stands to what was set up before. */
function show(organises: boolean): Asked[] {
  const allowed: Asked[] = []
  const at = reactive({ consent: { model: 'kieli-1', host: 'vanha.example' } })
  const service: ModelService = {
    organises,
    read: async () => ok({ offers: [offer], connects: false }),
    allow: async (consent) => {
      allowed.push(consent)
      at.consent = consent
      return ok({})
    },
  }
  const editing: SummaryEditing = {
    texts: ref([]),
    failed: ref(null),
    loading: ref(false),
    load: async () => {},
    send: async () => ok({}),
    name: () => 'Outi',
    model: () => ({ consent: at.consent, writing: [], service }),
  }
  render(ModelWriting, { props: { editing, place, touched: false, busy: false } })
  return allowed
}

afterEach(cleanup)

it('R95 C50 asks anew for consent where the model is another one, and keeps the keyboard', async () => {
  const allowed = show(true)
  const button = await screen.findByRole('button', { name: 'Salli lähettäminen' })
  screen.getByText(/^Kielimalli kieli-2 palvelussa uusi\.example voi kirjoittaa luonnoksen/)
  button.focus()
  await fireEvent.click(button)
  const write = await screen.findByRole('button', { name: 'Kirjoita kielimallilla' })
  expect(allowed).toEqual([{ service: 'model', model: 'kieli-2', host: 'uusi.example' }])
  expect(document.activeElement).toBe(write)
})

it('C50 tells a facilitator who may allow it', async () => {
  show(false)
  await screen.findByText(/Luvan antaa työpajan järjestäjä\./)
  expect(screen.queryByRole('button')).toBeNull()
})
