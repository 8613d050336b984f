import type { WorkshopId } from '#shared/ids.ts'
import { type Evidence, summaryKey } from '#shared/report/evidence.ts'
import type { DraftSentence, SummaryPlace, SummaryWriting } from '#shared/report/summary.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import { freshId } from '../../ids.ts'
import { mayAsk } from '../../themes/proposing/helped.ts'
import type { ToWrite, Written } from '../../themes/providers/port.ts'
import { type Desk, DeskClosed } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { signed } from './authors.ts'
import { evidenceNow } from './judge.ts'
import { keepSummaries, keptAt, readSummaries, withText } from './paper.ts'

/** Each summary's writing that is under way, to be ended. */
const running = new Map<string, AbortController>()
const keyOf = (workshop: WorkshopId, place: SummaryPlace) => `${workshop} ${summaryKey(place)}`

/**
 * Has a language model write a question's summary; answers at once, progress and outcome come with the view. Nothing
 * that it writes is believed: each sentence is held against its notes like anybody's (R22).
 */
export async function writeByModel(house: House, desk: Desk, place: SummaryPlace): Promise<Result<object>> {
  const allowed = await mayAsk(house, desk, { by: 'model' })
  if (!allowed.ok) return allowed
  const key = keyOf(desk.id, place)
  if (running.has(key)) return refuse('busy')
  const evidence = (await evidenceNow(house, desk)).get(summaryKey(place))
  if (!evidence || evidence.notes.size === 0) return refuse('nothing-to-summarise')
  const revision = keptAt(await readSummaries(house, desk), place)?.revision ?? 0
  const end = new AbortController()
  running.set(key, end)
  tell(house, desk, place, { share: 0, fault: null })
  void work(house, desk, { place, revision, task: taskOf(desk, place, evidence) }, end.signal).finally(() =>
    running.delete(key),
  )
  return ok({})
}

/** Ends it, or forgets that it failed. */
export async function stopWriting(house: House, desk: Desk, place: SummaryPlace): Promise<Result<object>> {
  running.get(keyOf(desk.id, place))?.abort()
  tell(house, desk, place, null)
  return ok({})
}

type Told = Omit<SummaryWriting, keyof SummaryPlace> | null

function tell(house: House, desk: Desk, place: SummaryPlace, state: Told): void {
  house.hall(desk.id).setWriting(place, state)
  house.stir(desk.id)
}

/** Themes in the report's order, then the notes in none. */
function taskOf(desk: Desk, { activity, question }: SummaryPlace, { notes, themes }: Evidence): ToWrite {
  const under = (theme: string | null) =>
    [...notes].flatMap(([id, note]) => (note.theme === theme ? [{ id, text: note.text }] : []))
  const asked = findActivity(desk.state, activity)
  return {
    language: desk.state.language,
    question: asked?.questions.find(({ id }) => id === question)?.text ?? asked?.title ?? '',
    themes: [
      ...themes.map(({ id, title }) => ({ title, notes: under(id) })),
      { title: null, notes: under(null) },
    ],
  }
}

type Work = { place: SummaryPlace; revision: number; task: ToWrite }

async function work(
  house: House,
  desk: Desk,
  { place, revision, task }: Work,
  signal: AbortSignal,
): Promise<void> {
  try {
    const written = await house.services.write(desk, task, {
      signal,
      onProgress: (share) => tell(house, desk, place, { share, fault: null }),
    })
    if (!written.ok) return tell(house, desk, place, { share: 1, fault: written.reason })
    // Alone, so that it overwrites nobody's words and does not outlive the workshop.
    await desk.alone(async () => {
      if (signal.aborted) return
      const all = await readSummaries(house, desk)
      if ((keptAt(all, place)?.revision ?? 0) !== revision)
        return tell(house, desk, place, { share: 1, fault: 'changed' })
      const made = { by: 'model' as const, model: written.model, at: house.now() }
      const text = { ...place, sentences: sentencesOf(written), made, approval: null, sign: '' }
      await keepSummaries(house, desk, withText(all, { ...text, revision: revision + 1 }))
      tell(house, desk, place, null)
    })
  } catch (fault) {
    if (signal.aborted || fault instanceof DeskClosed) return
    house.log.error({ err: fault, workshop: desk.id }, 'a summary could not be written')
    tell(house, desk, place, { share: 1, fault: 'unreachable' })
  }
}

/** Cleaned like anybody's words, and marked as the model's. */
function sentencesOf({ sentences }: Extract<Written, { ok: true }>): DraftSentence[] {
  const drafted = sentences.map((clauses) => ({
    id: freshId(),
    by: 'model' as const,
    edited: false,
    clauses: clauses.map(({ text, noteIds }) => ({
      text,
      notes: noteIds as DraftSentence['clauses'][number]['notes'],
    })),
  }))
  return signed(drafted, drafted)
}
