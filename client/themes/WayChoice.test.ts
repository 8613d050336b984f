import { cleanup, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { computed, ref, shallowRef } from 'vue'
import type { Consent, Offer, Service } from '#shared/themes/provider.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import { activityView } from '../workshop/testing/views.ts'
import { standingConsent, type ServicesDesk } from './asking/useServices.ts'
import WayChoice from './asking/WayChoice.vue'
import type { AskingDesk } from './useAsking.ts'

afterEach(cleanup)

const offer: Offer = {
  service: 'embeddings',
  model: 'bge-m3',
  host: 'gateway.suvanto.example',
  from: 'house',
}
const consent: Consent = { service: 'embeddings', model: 'bge-m3', host: 'gateway.suvanto.example', at: 0 }

/** By what may be grouped, as somebody sees it: each way, and whether it may be chosen. */
function ways(organises: boolean, offers: readonly Offer[], consents: readonly Consent[]) {
  const offerOf = (service: Service) => offers.find((each) => each.service === service) ?? null
  const services = {
    ...{ offers: shallowRef(offers), connects: ref(false), loaded: ref(true), busy: ref(false) },
    organises: computed(() => organises),
    organisers: computed(() => ['Ritva', 'Anneli']),
    offerOf,
    consentTo: (service: Service) => standingConsent(consents, offerOf(service), service),
    load: async () => {},
    send: async () => null,
  } satisfies ServicesDesk
  const asking = { wanted: plainAsking, activity: activityView('Missio', 'synthesis'), want() {} }
  const props = { asking: asking as unknown as AskingDesk, services }
  render(WayChoice, { props, global: { plugins: [createPinia()] } })
  return screen.getAllByRole<HTMLInputElement>('radio').map((radio) => {
    const help = document.getElementById(radio.getAttribute('aria-describedby')!)!.textContent
    return [radio.disabled, /Luvan antaa.*|Palvelua ei ole.*/.exec(help)?.[0] ?? null]
  })
}

it('C62 a service that is not allowed says to facilitators who can allow it', () => {
  expect(ways(false, [offer], [])).toEqual([
    [false, null],
    [true, 'Luvan antaa järjestäjä: Ritva ja Anneli.'],
    [true, 'Palvelua ei ole otettu käyttöön tällä palvelimella.'],
  ])
})

it('C62 it may be chosen by the organiser, to be allowed, and by everybody who facilitates once it is', () => {
  const choosable = (found: unknown[][]) => found.map(([isShut]) => !isShut)
  expect(choosable(ways(true, [offer], []))).toEqual([true, true, false])
  cleanup()
  expect(choosable(ways(false, [offer], [consent]))).toEqual([true, true, false])
  cleanup()
  expect(choosable(ways(false, [{ ...offer, model: 'muu' }], [consent]))).toEqual([true, false, false])
})
