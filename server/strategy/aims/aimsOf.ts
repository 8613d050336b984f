import type * as z from 'zod/mini'
import type { BaselineVersion } from '#shared/baseline/strategy.ts'
import type { aimRoutes, StrayNote } from '#shared/contract/aimRoutes.ts'
import type { ActivityId, ElementId, NoteId } from '#shared/ids.ts'
import type { AimSuggestion } from '#shared/strategy/matrix.ts'
import { refuse, ok, type Result } from '#shared/result.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import { lexiconText } from '../../themes/lexicon/lexiconCommand.ts'
import type { WordThread } from '../../themes/threads/WordThread.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { lyingNotes } from './lying.ts'

type Aims = z.infer<(typeof aimRoutes)['getAims']['output']>

const certainty: readonly AimSuggestion['sure'][] = ['strong', 'moderate', 'weak']

/**
 * What notes of an activity that name no element may be about, and which aim at an element that is there no more. Worked
 * out in the word thread: boards are not held up.
 */
export async function aimsOf(house: House, desk: Desk, words: WordThread, id: string): Promise<Result<Aims>> {
  const activity = findActivity(desk.state, id as ActivityId)
  if (!activity) return refuse('unknown-activity')
  const elements = desk.state.baseline?.elements ?? []
  const order = new Map(elements.map((element, at) => [element.id, at]))
  const speaking = (await lyingNotes(house, desk, activity.id))
    .map(({ note }) => note)
    .filter(({ text }) => text.trim() !== '')
  const isStray = (aim: ElementId | null): aim is ElementId => aim !== null && !order.has(aim)
  const asked = elements.length === 0 ? [] : speaking
  const found = words.aimsOf(
    {
      elements,
      // What has gone can lend no words: those notes are to find another.
      notes: asked.map(({ id, text, aim }) => ({ id, text, aim: isStray(aim) ? null : aim })),
      language: desk.state.language,
    },
    await lexiconText(house, desk),
  )
  if (!found) return refuse('too-fast')
  const thought = new Map((await found).map((aim) => [aim.note, aim]))
  const open = asked.filter(({ aim }) => aim === null)
  const suggestions = open.flatMap(({ id: note, text, number }) => {
    const aim = thought.get(note)
    return aim ? [{ ...aim, activity: activity.id, text, number }] : []
  })
  const suggestedFor = (note: NoteId): StrayNote['suggested'] => {
    const { element, sure, words } = thought.get(note) ?? {}
    return element && sure && words ? { element, sure, words } : null
  }
  return ok({
    suggestions: suggestions.toSorted(
      (a, b) =>
        (order.get(a.element) ?? 0) - (order.get(b.element) ?? 0) ||
        certainty.indexOf(a.sure) - certainty.indexOf(b.sure) ||
        (a.number ?? 0) - (b.number ?? 0) ||
        (a.note < b.note ? -1 : 1),
    ),
    silent: open.length - suggestions.length,
    astray: speaking.flatMap(({ id: note, text, number, aim }): StrayNote[] =>
      isStray(aim)
        ? [
            {
              ...{ activity: activity.id, note, text, number, aim },
              was: saidIn(desk.state.strategy.versions, aim),
              suggested: suggestedFor(note),
            },
          ]
        : [],
    ),
  })
}

/** What an element said in the latest version that has it. */
function saidIn(versions: readonly BaselineVersion[], id: ElementId): string | null {
  const last = versions.findLast(({ baseline }) => baseline.elements.some((element) => element.id === id))
  const element = last?.baseline.elements.find((each) => each.id === id)
  return element ? [element.code, element.text].filter(Boolean).join(' ') : null
}
