import type { ActivityView } from '#shared/workshop/view.ts'
import { facilitates, type Role } from '#shared/people/roles.ts'
import { type Phase, phases } from '#shared/workshop/phase.ts'

/**
 * What the middle of the page shows.
 *
 * lobby: nothing opened yet · talk: nothing is written in this part, it is spoken of · waiting: what comes · table: choose one first · writing: a board to write on ·
 * hidden: backs of notes only · tables: one table's board at a time · synthesis: themes being made ·
 * gathered: everything, to read · ballot: one's own votes · voting: how many have voted · outcome: results.
 */
export type Stage =
  | 'lobby'
  | 'talk'
  | 'waiting'
  | 'table'
  | 'writing'
  | 'hidden'
  | 'tables'
  | 'synthesis'
  | 'gathered'
  | 'ballot'
  | 'voting'
  | 'outcome'

type Situation = {
  /** Of the current activity; null before any is opened. */
  phase: Phase | null
  role: Role
  /** Whether the person sits at a table. */
  seated: boolean
  /** Whether the activity was voted on and the result is out. */
  decided: boolean
  /** Whether anything has been written in the activity, or is to be. */
  written: boolean
}

/** Whether anything has been or will be written, sorted or voted on in an activity; else it is only spoken of. */
export const isWritten = ({ steps, notes }: Pick<ActivityView, 'steps' | 'notes'>): boolean =>
  notes > 0 || steps.some(({ phase }) => !['waiting', 'discuss', 'done'].includes(phase))

/** Chooses the stage from the one table of phases and the person's role. */
export function stageOf({ phase, role, seated, decided, written }: Situation): Stage {
  if (phase === null) return 'lobby'
  if (phase === 'waiting') return 'waiting'
  const { sees, writes, ballot } = phases[phase]
  if (ballot === 'open') return role === 'participant' ? 'ballot' : 'voting'
  if (sees !== 'all') {
    if (role !== 'participant') return sees === 'self' ? 'hidden' : 'tables'
    return seated ? 'writing' : 'table'
  }
  if (decided) return 'outcome'
  if (!written) return 'talk'
  return writes === 'facilitators' && facilitates(role) ? 'synthesis' : 'gathered'
}

export type Face = 'canvas' | 'list' | 'capture'

/** Canvas, list or phone capture. Narrow screens write in capture and read in the list, unless the canvas is asked for. */
export function faceOf(situation: { stage: Stage; asked: 'list' | 'canvas' | null; narrow: boolean }): Face {
  if (situation.asked) return situation.asked
  if (!situation.narrow) return 'canvas'
  return situation.stage === 'writing' ? 'capture' : 'list'
}
