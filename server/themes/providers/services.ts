import type { Log } from '../../log.ts'
import type { PaperStore } from '../../storage/ports.ts'
import type { ServiceSettings } from './endpoint.ts'
import { Offers } from './offers.ts'
import type { Services } from './port.ts'

type Ports = { settings: ServiceSettings; papers: PaperStore; log: Log }

/** Opens the house's door to outside services. */
export function openServices({ settings, papers }: Ports): Services {
  const offers = new Offers(papers, settings)
  return {
    connects: settings.hosts.length > 0,
    offers: (workshop) => offers.all(workshop),
    connect: (workshop, asked) => offers.connect(workshop, asked),
    disconnect: (workshop, service) => offers.disconnect(workshop, service),
    estimate: async () => null,
    embed: async () => ({ ok: false, reason: 'off' }),
    group: async () => ({ ok: false, reason: 'off' }),
    forget() {},
  }
}
