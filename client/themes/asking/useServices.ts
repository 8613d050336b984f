import { computed, ref, shallowRef } from 'vue'
import type { Refusal } from '#shared/result.ts'
import type { Consent, Offer, Service } from '#shared/themes/provider.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'

/** Which outside services may help here: set up by whom, allowed or not, and by whom they may be allowed. */
export function useServices() {
  const store = useWorkshopStore()
  const offers = shallowRef<readonly Offer[]>([])
  const connects = ref(false)
  const loaded = ref(false)
  const busy = ref(false)

  const organises = computed(() => store.me?.person.role === 'organiser')
  /** Those who can allow it, by name where they have one. */
  const organisers = computed(() => [
    ...new Set(
      (store.view?.people ?? []).flatMap(({ role, name }) => (role === 'organiser' && name ? [name] : [])),
    ),
  ])
  const offerOf = (service: Service): Offer | null =>
    offers.value.find((offer) => offer.service === service) ?? null
  const consentTo = (service: Service): Consent | null =>
    standingConsent(store.view?.consents ?? [], offerOf(service), service)

  async function load(): Promise<void> {
    const reply = await store.send('services:read', {})
    loaded.value = true
    if (!reply.ok) return
    offers.value = reply.value.offers
    connects.value = reply.value.connects
  }
  /** Null when it is done, or why it was refused. */
  async function send<C extends CommandName>(name: C, input: Input<C>): Promise<Refusal | null> {
    busy.value = true
    const reply = await store.send(name, input)
    // What is set up has changed, by this or under one's hands.
    await load()
    busy.value = false
    return reply.ok ? null : reply.refusal
  }

  void load()
  return { offers, connects, loaded, busy, organises, organisers, offerOf, consentTo, load, send }
}
export type ServicesDesk = ReturnType<typeof useServices>

/** The consent that holds for what is set up now: another model or another host is asked for anew. */
export function standingConsent(
  consents: readonly Consent[],
  offer: Offer | null,
  service: Service,
): Consent | null {
  const given = consents.find((consent) => consent.service === service)
  return given && offer && given.model === offer.model && given.host === offer.host ? given : null
}
