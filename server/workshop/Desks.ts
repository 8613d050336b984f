import type { WorkshopId } from '#shared/ids.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { JoinCodes } from '../people/joinCodes.ts'
import type { Storage } from '../storage/ports.ts'
import { Desk } from './Desk.ts'

/** All desks of the house. Their states are small, so all are open while the server runs; boards are not. */
export class Desks {
  readonly #storage: Storage
  readonly #codes: JoinCodes
  readonly #desks = new Map<WorkshopId, Desk>()
  readonly #listeners = new Set<(desk: Desk) => void>()

  constructor(storage: Storage, codes: JoinCodes) {
    this.#storage = storage
    this.#codes = codes
  }

  /** Tells of each desk when it opens, also of those that are open already. */
  onOpened(listener: (desk: Desk) => void): void {
    this.#listeners.add(listener)
    for (const desk of this.#desks.values()) listener(desk)
  }

  /** Opens every stored workshop; one that cannot be read stays shut and is told of, so that the others open. */
  async openAll(onUnreadable: (id: WorkshopId, fault: unknown) => void): Promise<void> {
    for (const id of await this.#storage.workshops.list()) {
      try {
        const desk = await Desk.open(id, this.#storage.workshops)
        if (desk) this.#admit(desk)
      } catch (fault) {
        onUnreadable(id, fault)
      }
    }
  }

  get(id: string): Desk | undefined {
    return this.#desks.get(id as WorkshopId)
  }

  byCode(code: string): Desk | undefined {
    const id = this.#codes.find(code)
    const desk = id === undefined ? undefined : this.get(id)
    return desk?.state.archived ? undefined : desk
  }

  all(): Desk[] {
    return [...this.#desks.values()]
  }

  /** The house closes: nothing is ruled any more, and work that goes on by itself sees that it should stop. */
  closeAll(): void {
    this.#desks.clear()
  }

  /** Records a new workshop and opens its desk. */
  async create(workshop: Workshop): Promise<Desk> {
    const created = { type: 'workshop/created' as const, at: workshop.created, workshop }
    await this.#storage.workshops.append(workshop.id, 0, [created])
    const desk = await Desk.open(workshop.id, this.#storage.workshops)
    this.#admit(desk!)
    return desk!
  }

  /** Removes a workshop with everything in it; one that the store did not remove stays. Call it alone on the desk. */
  async erase(id: WorkshopId): Promise<void> {
    await this.#storage.workshops.erase(id)
    this.#desks.get(id)?.close()
    this.#desks.delete(id)
    this.#codes.forget(id)
  }

  #admit(desk: Desk): void {
    this.#desks.set(desk.id, desk)
    this.#codes.set(desk.state.code, desk.id)
    desk.onRecorded((events) => {
      if (events.some((event) => event.type === 'code/renewed')) this.#codes.set(desk.state.code, desk.id)
    })
    for (const listener of this.#listeners) listener(desk)
  }
}
