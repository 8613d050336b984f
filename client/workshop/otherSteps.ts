import type { RefusalCode } from '#shared/contract/refusals.ts'
import { isBack, type Phase, phases } from '#shared/workshop/phase.ts'
import { stepBack, stepsToSkipTo } from '#shared/workshop/steps.ts'
import type { ActivityView, View } from '#shared/workshop/view.ts'
import type { WordKey } from '../i18n/words.ts'
import { leavingUnshown } from './review/leavingUnshown.ts'

/** Going to another step than the next one: back to where the activity came from, or past some steps. */
export type Leap = {
  way: 'back' | 'skip'
  from: Phase
  to: Phase
  minutes: number
  /** Why it cannot be done. */
  refused: RefusalCode | null
}

/** What a leap does, as a sentence's key and what fills it. */
export type Consequence = {
  key: WordKey
  count?: number
  named?: Record<string, number>
  phases?: Phase[]
}

type Hall = { participants: Pick<View['participants'], 'voters'> }

/** The leaps that the present step allows, and those backwards that it does not, with why. */
export function leapsOf(activity: ActivityView): Leap[] {
  const { phase: from } = activity
  const back = stepBack(activity, activity)
  const before = activity.steps.findLast(({ phase }) => isBack(from, phase))
  const backwards: Leap[] = back.ok
    ? [{ way: 'back', from, to: back.value.phase, minutes: back.value.minutes, refused: null }]
    : before
      ? [
          {
            way: 'back',
            from,
            to: activity.trail.at(-1) ?? before.phase,
            minutes: 0,
            refused: back.refusal.code,
          },
        ]
      : []
  const onwards = stepsToSkipTo(activity, from).map(({ phase: to, minutes }): Leap => ({
    way: 'skip',
    from,
    to,
    minutes,
    refused: null,
  }))
  return [...backwards, ...onwards]
}

/** What a leap means for what is written and voted, said before it is done. */
export function consequencesOf(leap: Leap, activity: ActivityView, view: Hall): Consequence[] {
  const unshown = leavingUnshown(activity, leap.to)
  return [
    ...(unshown ? [unshown] : []),
    ...(leap.way === 'back' ? lossless(leap, activity) : onwards(leap, activity, view)),
    ...timeOf(leap),
  ]
}

function lossless({ from, to }: Leap, { voted, notes }: ActivityView): Consequence[] {
  const ballot: Consequence[] =
    phases[from].ballot === 'shut'
      ? []
      : [voted === 0 ? { key: 'moving.means.noVotes' } : { key: 'moving.means.votes', count: voted }]
  return [...ballot, { ...notesOf(from, to, notes) }]
}

function notesOf(from: Phase, to: Phase, notes: number): Consequence {
  if (phases[from].writes === 'self') return { key: 'moving.means.keptHidden', count: notes }
  if (phases[to].writes === 'group') return { key: 'moving.means.write' }
  return phases[from].writes === 'group'
    ? { key: 'moving.means.kept', count: notes }
    : { key: 'moving.means.same' }
}

function onwards(
  { from, to }: Leap,
  { steps, voted, notes, review }: ActivityView,
  { participants }: Hall,
): Consequence[] {
  const between = steps.map(({ phase }) => phase).filter((phase) => isBack(phase, from) && isBack(to, phase))
  return [
    { key: 'moving.means.skipped', phases: between },
    ...(phases[from].writes === 'self' && !review
      ? [{ key: 'moving.means.revealed' as const, count: notes }]
      : []),
    ...(phases[from].ballot === 'open'
      ? [{ key: 'moving.means.voteClosed' as const, named: { voted, total: participants.voters } }]
      : []),
  ]
}

const timeOf = ({ way, minutes }: Leap): Consequence[] =>
  way === 'back' && minutes > 0 ? [{ key: 'moving.means.time', named: { minutes } }] : []
