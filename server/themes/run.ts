import { boardIdOf } from '#shared/board/boardId.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Proposal } from '#shared/contract/http.ts'
import { type ActivityId, type RunId, runId, type ThemeId, themeId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { asking } from '#shared/themes/asking.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { RunSummary } from '#shared/workshop/workshop.ts'
import { freshId } from '../ids.ts'
import { type Desk, DeskClosed } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { acceptance, type Undo, undoing, undoSchema } from './acceptance.ts'
import { proposalPaper, readProposal } from './storedProposal.ts'
import { clusterInWorker } from './worker.ts'

const FEWEST = 2

const synthesis = (desk: Desk, activity: ActivityId) =>
  boardIdOf({ kind: 'synthesis', workshop: desk.id, activity })
const live = (snapshot: BoardSnapshot) =>
  snapshot.notes.filter((note) => note.archived === null && note.text.trim() !== '')

/** Runs in progress, so that they can be cancelled. */
const running = new Map<RunId, AbortController>()

/** Starts grouping an activity's gathered notes; answers at once, progress and outcome come with the view. */
export async function propose(
  house: House,
  desk: Desk,
  { activity, ...asked }: Input<'themes:propose'>,
): Promise<Result<{ run: RunId }>> {
  const { phase, settling, run: earlier } = progressOf(desk.state, activity)
  if (phases[phase].writes !== 'facilitators') return refuse('wrong-phase')
  if (settling !== null) return refuse('busy')
  const snapshot = await house.rooms.snapshot(synthesis(desk, activity))
  const notes = live(snapshot)
  if (notes.length < FEWEST) return refuse('nothing-to-group')
  if (earlier) running.get(earlier.run)?.abort()

  const run = runId.parse(freshId())
  const summary: RunSummary = {
    run,
    status: 'running',
    at: 0,
    ...asked,
    model: null,
    fallback: null,
    revision: 0,
    themes: 0,
    notes: notes.length,
    unassigned: 0,
    accepted: false,
  }
  await report(house, desk, activity, summary)
  void work(house, desk, activity, summary, snapshot)
  return ok({ run })
}

async function work(
  house: House,
  desk: Desk,
  activity: ActivityId,
  summary: RunSummary,
  snapshot: BoardSnapshot,
) {
  const controller = new AbortController()
  running.set(summary.run, controller)
  const still = () => progressOf(desk.state, activity).run?.run === summary.run
  try {
    const notes = live(snapshot).map((note) => ({
      id: note.id as string,
      text: note.text,
      ...(note.theme?.by === 'people' ? { pin: note.theme.id as string } : {}),
    }))
    const result = await clusterInWorker(
      { notes, settings: { grain: summary.grain } },
      {
        signal: controller.signal,
        onProgress(share) {
          house.hall(desk.id).setGrouping(activity, share)
          house.stir(desk.id)
        },
      },
    )
    const paper: Proposal = {
      run: summary.run,
      activity,
      at: house.now(),
      asked: asking.parse(summary),
      made: result.made,
      revision: summary.revision,
      themes: named(result.themes, summary.run, snapshot),
      placed: [],
      unassigned: result.unassigned,
    }
    const done = {
      ...summary,
      status: 'ready' as const,
      at: 1,
      themes: paper.themes.length,
      unassigned: paper.unassigned.length,
    }
    // Alone, so that it neither overwrites a later proposal nor outlives the workshop.
    await desk.alone(async () => {
      if (!still()) return
      await house.storage.papers.put(desk.id, proposalPaper(activity), paper)
      await report(house, desk, activity, done)
    })
  } catch (fault) {
    if (fault instanceof DeskClosed) return
    if (!controller.signal.aborted) house.log.error({ err: fault, workshop: desk.id }, 'clustering failed')
    await desk
      .alone(async () =>
        still()
          ? report(house, desk, activity, controller.signal.aborted ? null : { ...summary, status: 'failed' })
          : undefined,
      )
      .catch((lost: unknown) => house.log.error({ err: lost }, 'clustering outcome not recorded'))
  } finally {
    running.delete(summary.run)
  }
}

/** A proposed theme that gathers around an existing one keeps its id; new ones get an id of the run. */
function named(themes: Proposal['themes'], run: RunId, snapshot: BoardSnapshot): Proposal['themes'] {
  const standing = new Map(snapshot.themes.map((theme) => [theme.id as string, theme]))
  return themes.map((theme) => {
    const known = standing.get(theme.id)
    return known
      ? { ...theme, title: known.title }
      : { ...theme, id: themeId.parse(`${run}-${theme.id}`.slice(0, 64)) }
  })
}

const report = (house: House, desk: Desk, activity: ActivityId, run: RunSummary | null): Promise<void> =>
  desk.record([{ type: 'clustering/changed', at: house.now(), activity, run }])

export async function cancel(
  house: House,
  desk: Desk,
  { activity, run }: Input<'themes:cancel'>,
): Promise<Result<object>> {
  if (progressOf(desk.state, activity).run?.run !== run) return refuse('no-proposal')
  running.get(run)?.abort()
  await report(house, desk, activity, null)
  return ok({})
}

/** What the proposal does not know yet: notes placed by hand, and how many notes have come since. */
export async function proposalNow(house: House, desk: Desk, proposal: Proposal) {
  const notes = live(await house.rooms.snapshot(synthesis(desk, proposal.activity)))
  const seen = new Set([...proposal.themes.flatMap((theme) => theme.noteIds), ...proposal.unassigned])
  return {
    ...proposal,
    placedByHand: notes.filter((note) => note.theme?.by === 'people').map((note) => note.id),
    newSince: notes.filter((note) => !seen.has(note.id)).length,
  }
}

/** Puts proposed themes on the board; nothing placed by hand moves (C3, C5). */
export async function accept(
  house: House,
  desk: Desk,
  { activity, run, themes: wanted }: Input<'themes:accept'>,
): Promise<Result<{ themes: number; notes: number }>> {
  if (!mayWriteThemes(desk, activity)) return refuse('wrong-phase')
  const proposal = await readProposal(house, desk, activity)
  if (!proposal) return refuse('no-proposal')
  if (proposal.run !== run) return refuse('stale')
  const board = synthesis(desk, activity)
  const chosen = wanted
    ? proposal.themes.filter((theme) => wanted.includes(theme.id as ThemeId))
    : proposal.themes
  const { ops, undo, notes } = acceptance(await house.rooms.snapshot(board), chosen, run)
  // Accepted already, by another facilitator at the same time: what undoes that must stay.
  if (ops.length > 0) {
    await house.storage.papers.put(desk.id, `undo.${activity}`, undo)
    await house.rooms.hand(board, ops, 'machine')
  }
  const summary = progressOf(desk.state, activity).run
  if (summary) await report(house, desk, activity, { ...summary, accepted: true })
  return ok({ themes: chosen.length, notes })
}

/** Takes the last acceptance back whole; what people have moved since stays where they put it. */
export async function undo(
  house: House,
  desk: Desk,
  { activity }: Input<'themes:undo'>,
): Promise<Result<object>> {
  if (!mayWriteThemes(desk, activity)) return refuse('wrong-phase')
  const kept = undoSchema.safeParse(await house.storage.papers.get(desk.id, `undo.${activity}`))
  if (!kept.success) return refuse('no-proposal')
  const board = synthesis(desk, activity)
  const ops: BoardOp[] = undoing(await house.rooms.snapshot(board), kept.data as Undo)
  await house.rooms.hand(board, ops, 'machine')
  await house.storage.papers.put(desk.id, `undo.${activity}`, null)
  const summary = progressOf(desk.state, activity).run
  if (summary) await report(house, desk, activity, { ...summary, accepted: false })
  return ok({})
}

function mayWriteThemes(desk: Desk, activity: ActivityId): boolean {
  const { phase, settling } = progressOf(desk.state, activity)
  return phases[phase].writes === 'facilitators' && settling === null && desk.state.current === activity
}
