import type { WorkshopId } from '#shared/ids.ts'
import type { Offer, Service } from '#shared/themes/provider.ts'
import type { Log } from '../../log.ts'
import type { ServiceSettings } from './endpoint.ts'
import { Line } from './Line.ts'
import type { Offers } from './offers.ts'
import type { Consenting, Failed, RunOptions } from './port.ts'
import { Trouble } from './Trouble.ts'

type Wiring = { offers: Offers; timing: ServiceSettings['timing']; log: Log }

/** What is being sent, to whom, for whom. */
export class Runs {
  readonly #wiring: Wiring
  readonly #open = new Set<{ workshop: WorkshopId; service: Service; end: AbortController }>()

  constructor(wiring: Wiring) {
    this.#wiring = wiring
  }

  /** Ends a workshop's runs, all or those to one service: they lost their consent, or their workshop. */
  stop(workshop: WorkshopId, service?: Service): void {
    for (const run of this.#open)
      if (run.workshop === workshop && (service ?? run.service) === run.service) run.end.abort()
  }

  /**
   * Does work on a line to what the workshop has consented to. Trouble becomes a reason; anything else is a fault of
   * ours and is thrown, as is the reason of the caller's signal.
   */
  async run<T>(
    desk: Consenting,
    service: Service,
    { signal }: RunOptions,
    work: (line: Line, offer: Offer) => Promise<T>,
  ): Promise<{ ok: true; value: T } | Failed> {
    const { offers, timing, log } = this.#wiring
    signal?.throwIfAborted()
    const standing = await offers.find(desk.id, service)
    signal?.throwIfAborted()
    if (standing === null || !isAllowed(desk, standing.offer)) return { ok: false, reason: 'off' }
    const { offer, endpoint } = standing
    const run = { workshop: desk.id, service, end: new AbortController() }
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), timing.whole)
    const line = new Line({
      ...{ endpoint, timing },
      signal: AbortSignal.any([run.end.signal, late.signal, ...(signal ? [signal] : [])]),
      mayStill: () => isAllowed(desk, offer),
    })
    const told = { workshop: desk.id, service, host: offer.host }
    this.#open.add(run)
    try {
      const value = await work(line, offer)
      log.info({ ...told, requests: line.sent }, 'an outside service has helped')
      return { ok: true, value }
    } catch (fault) {
      signal?.throwIfAborted()
      const trouble = run.end.signal.aborted
        ? new Trouble('off', 'stopped')
        : late.signal.aborted
          ? new Trouble('slow', 'not done in time')
          : fault
      if (!(trouble instanceof Trouble)) throw fault
      const { reason, message: why } = trouble
      log.warn({ ...told, requests: line.sent, reason, why }, 'an outside service could not help')
      return { ok: false, reason }
    } finally {
      clearTimeout(timer)
      this.#open.delete(run)
      // What still goes on beside a request that failed.
      run.end.abort()
    }
  }
}

/** C50: consent names what is set up now, to the letter. */
const isAllowed = ({ state }: Consenting, { service, host, model }: Offer): boolean =>
  state.consents.some((each) => each.service === service && each.host === host && each.model === model)
