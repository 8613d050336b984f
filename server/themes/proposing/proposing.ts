import { boardIdOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ActivityId, BoardId, RunId } from '#shared/ids.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { RunSummary } from '#shared/workshop/workshop.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

/** Runs in progress, so that they can be ended. */
export const running = new Map<RunId, AbortController>()

/** Ends all that is being grouped for a workshop: what is found is nobody's any more. */
export function endRuns({ state }: Desk): void {
  for (const progress of Object.values(state.progress))
    if (progress?.run) running.get(progress.run.run)?.abort()
}

/** The board whose notes are grouped. */
export const synthesis = (desk: Desk, activity: ActivityId): BoardId =>
  boardIdOf({ kind: 'synthesis', workshop: desk.id, activity })

/** Notes that have words and lie in sight (C4). */
export const speaking = ({ notes }: BoardSnapshot): Note[] =>
  notes.filter((note) => note.archived === null && note.text.trim() !== '')

/** In which theme people have put notes by hand. */
export const heldOn = (snapshot: BoardSnapshot): Map<string, string> =>
  new Map(
    snapshot.notes.flatMap(({ id, theme, archived }) =>
      archived === null && theme?.by === 'people' ? [[id as string, theme.id as string] as const] : [],
    ),
  )

/** True while facilitators may put themes on the activity's board. */
export function mayWriteThemes(desk: Desk, activity: ActivityId): boolean {
  const { phase, settling } = progressOf(desk.state, activity)
  return phases[phase].writes === 'facilitators' && settling === null && desk.state.current === activity
}

/** Records how a proposal stands. Call it alone on the desk. */
export const report = (
  house: House,
  desk: Desk,
  activity: ActivityId,
  run: RunSummary | null,
): Promise<void> => desk.record([{ type: 'clustering/changed', at: house.now(), activity, run }])
