import { cleanup, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import type { Consent } from '#shared/themes/provider.ts'
import type { Role } from '#shared/people/roles.ts'
import QuestionHead from './QuestionHead.vue'
import { activityView, meView } from './testing/views.ts'

afterEach(cleanup)

const consent: Consent = { service: 'model', model: 'qwen3', host: 'gateway.suvanto.example', at: 0 }

/** What one role is told above what they do, of where notes' words may go. */
async function told(role: Role, consents: readonly Consent[]): Promise<string[]> {
  const props = {
    activity: activityView('Missio', 'alone'),
    me: meView(role),
    consents,
    modelValue: 'Missio-q',
  }
  render(QuestionHead, { props, global: { plugins: [createPinia()] } })
  await import('./ServicesNotice.vue')
  await new Promise((then) => setTimeout(then))
  const lines = screen.queryAllByText(/lähettämisen palveluun/).map((each) => each.textContent ?? '')
  cleanup()
  return lines
}

it('C63 everybody is told what the notes’ words may be sent to, and nobody anything where nothing is allowed', async () => {
  const line =
    'Järjestäjä on sallinut lappujen sanojen lähettämisen palveluun gateway.suvanto.example (malli qwen3). Nimiä ei lähetetä.'
  expect(await told('participant', [consent])).toEqual([line])
  expect(await told('observer', [consent])).toEqual([line])
  expect(await told('participant', [])).toEqual([])
  const other: Consent = { ...consent, service: 'embeddings', model: 'bge-m3' }
  expect(await told('participant', [consent, other])).toEqual([line.replace('qwen3', 'qwen3 ja bge-m3')])
})
