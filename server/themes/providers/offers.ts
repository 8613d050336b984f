import * as z from 'zod'
import type { WorkshopId } from '#shared/ids.ts'
import { type Offer, type Service, services } from '#shared/themes/provider.ts'
import type { PaperStore } from '../../storage/ports.ts'
import { type Endpoint, hostOf, type Price, readBase, type ServiceSettings } from './endpoint.ts'
import type { Connecting } from './port.ts'

const kept = z.object({ url: z.string(), model: z.string(), key: z.string().nullable() })
const nameOf = (service: Service) => `service.${service}`

/** A service as it is set up now: what people are told of it, and what only a request may know. */
export type Standing = { offer: Offer; endpoint: Endpoint; price: Price | null }

/**
 * What is set up for workshops. An organiser's own service lies in a paper of the workshop, key and all, and goes with
 * it; the house's is in the settings.
 */
export class Offers {
  readonly #papers: PaperStore
  readonly #settings: ServiceSettings

  constructor(papers: PaperStore, settings: ServiceSettings) {
    this.#papers = papers
    this.#settings = settings
  }

  /** The organiser's own before the house's. One whose host is allowed no more is none. */
  async find(workshop: WorkshopId, service: Service): Promise<Standing | null> {
    const own = kept.safeParse(await this.#papers.get(workshop, nameOf(service))).data
    if (own && this.#settings.hosts.includes(hostOf(own.url)))
      return { offer: offerOf(service, own, 'workshop'), endpoint: own, price: null }
    const house = this.#settings[service]
    return house && { offer: offerOf(service, house, 'house'), endpoint: house, price: house.price }
  }

  async all(workshop: WorkshopId): Promise<Offer[]> {
    const found = await Promise.all(services.map((service) => this.find(workshop, service)))
    return found.flatMap((each) => each?.offer ?? [])
  }

  /** @returns the host alone when it is none of those that organisers may name, or no address at all */
  async connect(
    workshop: WorkshopId,
    { service, url, model, key }: Connecting,
  ): Promise<{ ok: true; offer: Offer } | { ok: false; host: string }> {
    const base = readBase(url)
    // What cannot be read is not said again: it may hold a password.
    if (base === null) return { ok: false, host: '–' }
    if (!this.#settings.hosts.includes(hostOf(base))) return { ok: false, host: hostOf(base) }
    const own: Endpoint = { url: base, model, key }
    await this.#papers.put(workshop, nameOf(service), own)
    return { ok: true, offer: offerOf(service, own, 'workshop') }
  }

  disconnect(workshop: WorkshopId, service: Service): Promise<void> {
    return this.#papers.put(workshop, nameOf(service), null)
  }
}

const offerOf = (service: Service, { url, model }: Endpoint, from: Offer['from']): Offer => ({
  service,
  model,
  host: hostOf(url),
  from,
})
