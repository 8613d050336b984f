import type { PersonId, WorkshopId } from '#shared/ids.ts'
import type { ExportFormat, ExportJob, ExportOptions } from '#shared/report/exporting.ts'
import type { Log } from '../../log.ts'
import { freshId } from '../../ids.ts'
import type { ExportDone, ExportPlace } from '../../report/exportPlace.ts'
import { StorageFault } from '../../storage/ports.ts'
import { type Bounds, ChildFault, type FaultKind, runInChild } from '../child/runInChild.ts'
import { ExportFolder } from './ExportFolder.ts'
import { Paced } from './Paced.ts'

/** How many at once, of one person unfinished, unfinished of participants and of others, finished and kept for one person; bytes kept in all; milliseconds. */
const MOST = { running: 2, own: 6, line: 100, kept: 8, bytes: 512 * 1024 * 1024 } as const
const KEPT_FOR = 60 * 60 * 1000

const BOUNDS: Bounds = { seconds: 60, heap: 512, memory: 700 }

/** What a person has asked for. `read` fetches what the file is made of (`ExportTask`) once its turn has come. */
export type Order = {
  workshop: WorkshopId
  person: PersonId
  format: ExportFormat
  options: ExportOptions
  /** Goes before those who don't: a hall that takes its results along keeps nobody from preparing them. */
  first: boolean
  read: () => Promise<object>
}

type Entry = {
  order: Order
  job: ExportJob
  stop: AbortController
  /** Of the finished file. */
  path: string | null
  ended: number
}

export type ExportSettings = { bounds?: Partial<Bounds>; table?: URL; folder?: string }

/**
 * Files that are being made and that wait to be fetched, of everybody in the house: two at a time, each in a process of
 * its own, told only to who asked. Kept in memory: a house that starts again has none.
 */
export class Exports {
  readonly #log: Log
  readonly #now: () => number
  readonly #bounds: Bounds
  readonly #table: string
  readonly #folder: ExportFolder
  readonly #tell: Paced<Pick<Order, 'workshop' | 'person'>>
  #entries: Entry[] = []
  readonly #told = new Map<string, readonly ExportJob[]>()
  readonly #working = new Set<Promise<void>>()
  #closed = false

  /** @param tell called when what a person may know of their files has changed, four times a second at most */
  constructor(
    {
      log,
      now,
      tell,
    }: { log: Log; now: () => number; tell: (workshop: WorkshopId, person: PersonId) => void },
    { bounds = {}, table, folder }: ExportSettings = {},
  ) {
    this.#log = log
    this.#now = now
    this.#bounds = { ...BOUNDS, ...bounds }
    this.#table = (table ?? new URL('../../report/render/renderers.ts', import.meta.url)).href
    this.#folder = new ExportFolder(folder)
    this.#tell = new Paced(keyOf, ({ workshop, person }) => tell(workshop, person))
  }

  /** Puts a file in line; null when the person, or the house, has too many there already. */
  start(order: Order): ExportJob['id'] | null {
    const unfinished = this.#entries.filter(isUnfinished)
    const own = unfinished.filter((entry) => keyOf(entry.order) === keyOf(order))
    const isFull = unfinished.filter((entry) => entry.order.first === order.first).length >= MOST.line
    if (this.#closed || isFull || own.length >= MOST.own) return null
    const { format, options } = order
    const job: ExportJob = {
      ...{ id: freshId(), format, options, status: 'waiting', share: 0, ahead: 0 },
      ...{ bytes: null, replaced: 0, fault: null },
    }
    this.#entries.push({ order, job, stop: new AbortController(), path: null, ended: 0 })
    this.#changed(order)
    this.#next()
    return job.id
  }

  /** Ends a file in the making, or takes a finished one away; false when the person has no such. */
  cancel(workshop: WorkshopId, person: PersonId, id: string): boolean {
    const entry = this.#find(workshop, person, id)
    if (!entry) return false
    if (isUnfinished(entry)) this.#end(entry, { status: 'cancelled' })
    else this.#drop(entry)
    this.#next()
    return true
  }

  /** A person's files, oldest first; the same list as long as nothing has changed. Undefined while there are none. */
  of(workshop: WorkshopId, person: PersonId): readonly ExportJob[] | undefined {
    const key = keyOf({ workshop, person })
    const known = this.#told.get(key)
    if (known) return known
    const jobs = this.#entries.filter(({ order }) => keyOf(order) === key).map(({ job }) => job)
    if (jobs.length > 0) this.#told.set(key, jobs)
    return jobs.length > 0 ? jobs : undefined
  }

  /** A finished file of the person's own; null when there is none. */
  file(workshop: WorkshopId, person: PersonId, id: string): { job: ExportJob; path: string } | null {
    this.#forgetOld()
    const entry = this.#find(workshop, person, id)
    return entry?.path ? { job: entry.job, path: entry.path } : null
  }

  /** Ends and removes all of a workshop that is erased, or of a person in it. */
  forget(workshop: WorkshopId, person?: PersonId): void {
    for (const entry of this.#entries.filter(({ order }) => order.workshop === workshop)) {
      if (person === undefined || entry.order.person === person) this.#drop(entry)
    }
    this.#next()
  }

  /** Ends what is running, waits until its processes are gone, and removes all files. */
  async close(): Promise<void> {
    this.#closed = true
    for (const entry of [...this.#entries]) this.#drop(entry)
    this.#tell.close()
    await Promise.all(this.#working)
    this.#folder.close()
  }

  #find(workshop: WorkshopId, person: PersonId, id: string): Entry | undefined {
    const key = keyOf({ workshop, person })
    return this.#entries.find(({ order, job }) => job.id === id && keyOf(order) === key)
  }

  /** Begins what has its turn, and tells those in line how far they are. */
  #next(): void {
    const waiting = this.#entries
      .filter(({ job }) => job.status === 'waiting')
      .toSorted((one, other) => Number(other.order.first) - Number(one.order.first))
    for (const entry of waiting.splice(0, Math.max(0, MOST.running - this.#working.size))) {
      this.#set(entry, { status: 'running', ahead: 0 })
      const work = this.#make(entry).finally(() => {
        this.#working.delete(work)
        this.#next()
      })
      this.#working.add(work)
    }
    waiting.forEach((entry, at) => this.#set(entry, { ahead: this.#working.size + at }))
  }

  async #make(entry: Entry): Promise<void> {
    const { order, stop } = entry
    const path = this.#folder.fresh()
    const begun = performance.now()
    try {
      const { format, options } = order
      const place: ExportPlace = { format, options, path, table: this.#table }
      const task = { ...(await order.read()), ...place }
      const done = (await runInChild(new URL('../../report/exportChild.ts', import.meta.url), task, {
        bounds: this.#bounds,
        signal: stop.signal,
        onProgress: (share) => this.#set(entry, { share }),
      })) as ExportDone
      if (stop.signal.aborted) return await this.#folder.remove(path)
      entry.path = path
      this.#end(entry, { status: 'ready', share: 1, bytes: done.bytes, replaced: done.replaced })
      const took = Math.round(performance.now() - begun)
      this.#log.info({ workshop: order.workshop, format, took, ...done }, 'exported')
    } catch (fault) {
      await this.#folder.remove(path)
      if (stop.signal.aborted) return
      this.#log.error({ err: fault, workshop: order.workshop, format: order.format }, 'not exported')
      this.#end(entry, { status: 'failed', fault: kindOf(fault) })
    }
  }

  /** Nothing happens to it any more; what has ended earlier than the last few goes. */
  #end(entry: Entry, last: Partial<ExportJob>): void {
    entry.ended = this.#now()
    this.#set(entry, { ...last, ahead: 0 })
    if (last.status === 'cancelled') entry.stop.abort(new Error('cancelled'))
    const own = this.#entries.filter(
      (each) => keyOf(each.order) === keyOf(entry.order) && !isUnfinished(each),
    )
    for (const old of own.toSorted(byEnd).slice(0, -MOST.kept)) this.#drop(old)
    this.#forgetOld()
  }

  #forgetOld(): void {
    const finished = this.#entries.filter((entry) => !isUnfinished(entry)).toSorted(byEnd)
    let bytes = finished.reduce((sum, { job }) => sum + (job.bytes ?? 0), 0)
    for (const entry of finished) {
      const isOld = Math.abs(this.#now() - entry.ended) > KEPT_FOR
      if (!isOld && bytes <= MOST.bytes) continue
      bytes -= entry.job.bytes ?? 0
      this.#drop(entry)
    }
  }

  #drop(entry: Entry): void {
    this.#entries = this.#entries.filter((each) => each !== entry)
    entry.stop.abort(new Error('dropped'))
    if (entry.path) void this.#folder.remove(entry.path)
    entry.path = null
    this.#changed(entry.order)
  }

  #set(entry: Entry, change: Partial<ExportJob>): void {
    if (Object.entries(change).every(([name, value]) => entry.job[name as keyof ExportJob] === value)) return
    if (entry.stop.signal.aborted) return
    entry.job = { ...entry.job, ...change }
    this.#changed(entry.order)
  }

  #changed(order: Order): void {
    this.#told.delete(keyOf(order))
    this.#tell.say(order)
  }
}

const keyOf = ({ workshop, person }: Pick<Order, 'workshop' | 'person'>): string => `${workshop} ${person}`
const isUnfinished = ({ job: { status } }: Entry): boolean => status === 'waiting' || status === 'running'
const byEnd = (one: Entry, other: Entry): number => one.ended - other.ended

function kindOf(fault: unknown): FaultKind {
  if (fault instanceof ChildFault) return fault.kind
  return fault instanceof StorageFault ? 'storage' : 'internal'
}
