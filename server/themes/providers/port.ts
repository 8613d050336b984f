import type { WorkshopId } from '#shared/ids.ts'
import type { ClusterNote, fallbackReasons, Guide } from '#shared/themes/clustering.ts'
import type { Consent, Estimate, Offer, Service } from '#shared/themes/provider.ts'
import type { Language } from '#shared/workshop/workshop.ts'

export type FallbackReason = (typeof fallbackReasons)[number]

/** Whose notes they are. A `Desk` is one; consent is read anew before each request, so that withdrawing it stops a run. */
export type Consenting = {
  readonly id: WorkshopId
  readonly state: { readonly consents: readonly Consent[] }
}

export type RunOptions = { signal?: AbortSignal; onProgress?: (share: number) => void }

/** What a language model is told beside the notes: the language of titles, how fine (0–1), themes named beforehand. */
export type Wish = { language: Language; grain: number; guides?: readonly Guide[] }

/** Where an organiser's own service answers. */
export type Connecting = { service: Service; url: string; model: string; key: string | null }

/** A failure is a value: the words group then, and people are told why. */
export type Failed = { ok: false; reason: FallbackReason }

/** `meaning`: by note id, each of length 1; notes without words have none. */
export type Embedded = { ok: true; model: string; meaning: Map<string, Float32Array> } | Failed

/**
 * `given`: each note in one theme at most; a title is '' where the notes' own words name the theme better. `repairs`:
 * how often the model's answers had to be put right, the whole of `made.repairs`.
 */
export type Grouped =
  { ok: true; model: string; given: { title: string; noteIds: string[] }[]; repairs: number } | Failed

/** What is written of in answer to a question: its themes, and under null the notes in none. */
export type ToWrite = {
  language: Language
  question: string
  themes: readonly { title: string | null; notes: readonly ClusterNote[] }[]
}

/** Sentences in clauses, each with the notes that it stands on; none of it has been held against them yet. */
export type Written =
  { ok: true; model: string; sentences: { text: string; noteIds: string[] }[][]; repairs: number } | Failed

/**
 * Services outside the house. Nothing is sent without a consent that names what is set up now. Failures are values;
 * it rejects only when `signal` is aborted, with its reason.
 */
export type Services = {
  /** Whether organisers may name a service of their own. */
  readonly connects: boolean
  /** What is set up for a workshop: the organiser's own before the house's, at most one of each kind. */
  offers(workshop: WorkshopId): Promise<Offer[]>
  /** Keeps an organiser's own service; not when its host is not among those allowed: `host` says which it is. */
  connect(
    workshop: WorkshopId,
    asked: Connecting,
  ): Promise<{ ok: true; offer: Offer } | { ok: false; host: string }>
  /** Ends what is being sent to a service, at once. */
  stop(workshop: WorkshopId, service?: Service): void
  /** Forgets an organiser's own service with its key. */
  disconnect(workshop: WorkshopId, service: Service): Promise<void>
  /** What a run would send; null where no such service is set up. Sends nothing. */
  estimate(
    workshop: WorkshopId,
    service: Service,
    notes: readonly ClusterNote[],
    wish: Wish,
  ): Promise<Estimate | null>
  embed(desk: Consenting, notes: readonly ClusterNote[], options?: RunOptions): Promise<Embedded>
  write(desk: Consenting, what: ToWrite, options?: RunOptions): Promise<Written>
  group(desk: Consenting, notes: readonly ClusterNote[], wish: Wish, options?: RunOptions): Promise<Grouped>
  /** Lets go of what is kept in memory of a workshop that is erased. */
  forget(workshop: WorkshopId): void
}
