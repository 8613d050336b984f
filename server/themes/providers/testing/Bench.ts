import { Writable } from 'node:stream'
import { pino } from 'pino'
import { workshopId } from '#shared/ids.ts'
import type { Consent, Service } from '#shared/themes/provider.ts'
import { openMemory } from '../../../storage/memory.ts'
import type { PaperStore } from '../../../storage/ports.ts'
import { noServices, type ServiceSettings } from '../endpoint.ts'
import type { Services } from '../port.ts'
import { openServices } from '../services.ts'
import { type Gateway, type Mode, startGateway } from './FakeGateway.ts'

/** Long enough for a busy machine; pauses are short. */
export const patient = { request: 10_000, whole: 20_000, pause: 5 }
/** For services that never answer. */
export const hasty = { request: 60, whole: 20_000, pause: 5 }

export const SECRET = 'sk-not-to-be-told'

/** A gateway, the house's door to it and a workshop that has consented. */
export type Bench = {
  gateway: Gateway
  services: Services
  papers: PaperStore
  desk: { id: ReturnType<typeof workshopId.parse>; state: { consents: Consent[] } }
  /** All that was logged. */
  logged: () => string
}

export async function openBench(
  mode: Mode = 'well',
  settings: Partial<ServiceSettings> = {},
): Promise<Bench> {
  const gateway = await startGateway(mode)
  let logged = ''
  const log = pino(
    { level: 'debug' },
    new Writable({ write: (part: Buffer, _, done) => ((logged += part.toString()), done()) }),
  )
  const { papers } = openMemory()
  const at = (model: string) => ({ url: gateway.url, model, key: SECRET, price: { sent: 0.5, answered: 2 } })
  const services = openServices({
    settings: {
      ...noServices,
      embeddings: at('meanings-1'),
      model: at('grouper-1'),
      timing: patient,
      ...settings,
    },
    papers,
    log,
  })
  const consent = (service: Service, model: string): Consent => ({
    service,
    model,
    host: gateway.host,
    at: 1,
  })
  const consents = [consent('embeddings', 'meanings-1'), consent('model', 'grouper-1')]
  return {
    gateway,
    services,
    papers,
    desk: { id: workshopId.parse('w1'), state: { consents } },
    logged: () => logged,
  }
}
