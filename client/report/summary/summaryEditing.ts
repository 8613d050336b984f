import { inject, type InjectionKey, provide, ref, type Ref, shallowRef, watch } from 'vue'
import { editedSummaries, type EditedSummary, summariesPath } from '#shared/contract/summaries.ts'
import { isRefusalCode } from '#shared/contract/refusals.ts'
import type { SummaryWriting } from '#shared/report/summary.ts'
import { ok, type Refusal, refuse, type Result } from '#shared/result.ts'
import type { Input, Output } from '#shared/workshop/commands.ts'

/** What is sent about a summary, each with the revision one saw. */
export type SummaryCommand =
  'summary:edit' | 'summary:draft' | 'summary:stop' | 'summary:approve' | 'summary:withdraw'
export type SendSummary = <C extends SummaryCommand>(name: C, input: Input<C>) => Promise<Result<object>>

/** Summaries as who facilitates edits them: struck sentences too. */
export type SummaryEditing = {
  /** null until they have come. */
  readonly texts: Readonly<Ref<readonly EditedSummary[] | null>>
  readonly failed: Readonly<Ref<Refusal | null>>
  readonly loading: Readonly<Ref<boolean>>
  load: () => Promise<void>
  send: SendSummary
  /** What one approves as. */
  name: () => string
  /** The language model that notes' words may be sent to, and what it is writing. */
  model: () => ModelAtWork
}
type ModelAtWork = {
  consent: { model: string; host: string } | null
  /** How it is asked for where nobody has allowed one. */
  service?: ModelService
  writing: readonly SummaryWriting[]
}

/** Which language model is set up, and the organiser's consent to it. */
export type ModelService = {
  organises: boolean
  read: () => Promise<Result<Output<'services:read'>>>
  allow: (consent: Input<'services:allow'>) => Promise<Result<object>>
}

const key: InjectionKey<() => SummaryEditing | null> = Symbol('summary editing')

type Place = {
  /** null for who only reads. */
  workshop: () => string | null
  /** Counts changes of summaries. */
  texts: () => number
  name: () => string
  model: () => ModelAtWork
}

/** Lets the document's summaries be edited. They are fetched when an editor asks for them, and again when somebody changes one. */
export function provideSummaryEditing(
  { workshop, texts: count, name, model }: Place,
  send: SendSummary,
): void {
  const texts = shallowRef<readonly EditedSummary[] | null>(null)
  const failed = shallowRef<Refusal | null>(null)
  const loading = ref(false)
  let latest = 0

  async function load(): Promise<void> {
    const of = workshop()
    if (of === null) return
    const mine = ++latest
    loading.value = true
    const answer = await fetchSummaries(of)
    if (mine !== latest) return
    loading.value = false
    failed.value = answer.ok ? null : answer.refusal
    if (answer.ok) texts.value = answer.value
  }
  watch(count, () => texts.value !== null && void load())
  watch(workshop, () => (texts.value = null))
  const editing: SummaryEditing = { texts, failed, loading, load, send, name, model }
  provide(key, () => (workshop() === null ? null : editing))
}

/** How summaries are edited here; null where one only reads. */
export const useSummaryEditing = (): (() => SummaryEditing | null) => inject(key, () => null)

async function fetchSummaries(workshop: string): Promise<Result<readonly EditedSummary[]>> {
  try {
    const response = await fetch(summariesPath(workshop), { credentials: 'same-origin', cache: 'no-store' })
    const answer: unknown = await response.json()
    if (!response.ok) return refuse(codeOf(answer))
    const parsed = editedSummaries.safeParse(answer)
    return parsed.success ? ok(parsed.data.summaries) : refuse('internal')
  } catch {
    return refuse('storage')
  }
}

function codeOf(answer: unknown): Refusal['code'] {
  const code = answer !== null && typeof answer === 'object' && 'code' in answer ? answer.code : null
  return typeof code === 'string' && isRefusalCode(code) ? code : 'internal'
}
