import * as z from 'zod/mini'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { LexiconSummary } from '#shared/themes/lexiconAdditions.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { language, type Workshop } from '#shared/workshop/workshop.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { readAdditions, summaryOf } from './additions.ts'
import { additionsToJson } from './additionsJson.ts'

const PAPER = 'lexicon'
/** The text as somebody wrote it; `language`: of the words that carry no mark. */
const paper = z.object({ text: z.string(), language })

/** Takes the county's own theme words for this workshop, or takes them away. */
export async function setLexicon(
  house: House,
  desk: Desk,
  { text, language: reader }: Input<'lexicon:set'>,
): Promise<Result<{ lexicon: LexiconSummary | null }>> {
  const at = house.now()
  const lexicon = text === null ? null : readAdditions(text, desk.state.language, reader)
  if (lexicon?.ok === false) return refuse('bad-lexicon', lexicon.fault)
  const summary = lexicon === null ? null : summaryOf(lexicon.additions, at)
  await house.storage.papers.put(
    desk.id,
    PAPER,
    text === null ? null : { text, language: desk.state.language },
  )
  await desk.record([{ type: 'lexicon/set', at, lexicon: summary }])
  return ok({ lexicon: summary })
}

/** The text as it was given, to be edited; null when there is none. */
export async function readLexicon(house: House, desk: Desk): Promise<Result<{ text: string | null }>> {
  return ok({ text: (await stored(house, desk))?.text ?? null })
}

/** What was made of a workshop's text last: a live proposal asks every three seconds, and ten thousand words take a while. */
const made = new WeakMap<Desk, z.infer<typeof paper> & { additions: string | undefined }>()

/** The workshop's additions for a thread that clusters: text that tells its languages itself; undefined = none. */
export async function lexiconText(house: House, desk: Desk): Promise<string | undefined> {
  const kept = await stored(house, desk)
  if (kept === null) return undefined
  const last = made.get(desk)
  if (last?.text === kept.text && last.language === kept.language) return last.additions
  const read = readAdditions(kept.text, kept.language)
  const additions = read.ok ? additionsToJson(read.additions) : undefined
  made.set(desk, { ...kept, additions })
  return additions
}

/** A copy of a workshop has its words too. Call it alone on the copy's desk. */
export async function copyLexicon(house: House, from: Workshop, to: Desk): Promise<void> {
  const words = from.lexicon && paper.safeParse(await house.storage.papers.get(from.id, PAPER)).data
  if (!words) return
  await house.storage.papers.put(to.id, PAPER, words)
  await to.record([{ type: 'lexicon/set', at: house.now(), lexicon: from.lexicon }])
}

async function stored(house: House, desk: Desk): Promise<z.infer<typeof paper> | null> {
  return paper.safeParse(await house.storage.papers.get(desk.id, PAPER)).data ?? null
}
