import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ActivityId, RunId } from '#shared/ids.ts'
import { runId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { asking } from '#shared/themes/asking.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { RunSummary } from '#shared/workshop/workshop.ts'
import { freshId } from '../../ids.ts'
import { type Desk, DeskClosed } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { mayAsk } from './helped.ts'
import { makeProposal } from './making.ts'
import { report, running, speaking, synthesis } from './proposing.ts'
import { keepProposal, lastProposal } from './storedProposal.ts'

const FEWEST = 2

/** What stood before a run that is under way: it stands again when the run is cancelled. */
const displaced = new Map<RunId, RunSummary>()

/** Starts grouping an activity's gathered notes; answers at once, progress and outcome come with the view. */
export async function propose(
  house: House,
  desk: Desk,
  { activity, ...asked }: Input<'themes:propose'>,
): Promise<Result<{ run: RunId }>> {
  const { phase, settling, run: before } = progressOf(desk.state, activity)
  if (phases[phase].writes !== 'facilitators') return refuse('wrong-phase')
  if (settling !== null) return refuse('busy')
  const allowed = await mayAsk(house, desk, asked)
  if (!allowed.ok) return allowed
  const snapshot = await house.rooms.snapshot(synthesis(desk, activity))
  const notes = speaking(snapshot)
  if (notes.length < FEWEST) return refuse('nothing-to-group')
  if (before) running.get(before.run)?.abort()

  const run = runId.parse(freshId())
  const stood = before?.status === 'running' ? displaced.get(before.run) : before
  if (stood?.status === 'ready') displaced.set(run, { ...stood, live: false })
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
  house.hall(desk.id).setGrouping(activity, 0)
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
    const earlier = await lastProposal(house, desk, activity)
    const { run, revision } = summary
    const paper = await makeProposal(
      house,
      desk,
      { ...{ run, revision, activity, snapshot, earlier }, asked: asking.parse(summary), stands: false },
      {
        signal: controller.signal,
        onProgress(share) {
          house.hall(desk.id).setGrouping(activity, share)
          house.stir(desk.id)
        },
      },
    )
    const done = {
      ...summary,
      status: 'ready' as const,
      at: 1,
      model: paper.made.model,
      fallback: paper.made.fallback,
      themes: paper.themes.length,
      unassigned: paper.unassigned.length,
    }
    // Alone, so that it neither overwrites a later proposal nor outlives the workshop.
    await desk.alone(async () => {
      if (!still()) return
      await keepProposal(house, desk, activity, paper)
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
      .catch((lost: unknown) => {
        if (!(lost instanceof DeskClosed)) house.log.error({ err: lost }, 'clustering outcome not recorded')
      })
  } finally {
    running.delete(summary.run)
    displaced.delete(summary.run)
  }
}

/** Ends a run, and what stood before it stands again; or forgets a proposal with what people have answered in it. */
export async function cancel(
  house: House,
  desk: Desk,
  { activity, run }: Input<'themes:cancel'>,
): Promise<Result<object>> {
  const now = progressOf(desk.state, activity).run
  if (now?.run !== run) return refuse('no-proposal')
  const stood = (now.status === 'running' && displaced.get(run)) || null
  running.get(run)?.abort()
  if (!stood) await keepProposal(house, desk, activity, null)
  await report(house, desk, activity, stood)
  return ok({})
}
