import { setImmediate as pause } from 'node:timers/promises'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { workOf } from './boardWork.ts'
import { helped } from './helped.ts'
import { lexiconText } from '../lexicon/lexiconCommand.ts'
import type { RunOptions } from '../providers/port.ts'
import { type Making, proposed } from './proposed.ts'
import type { StoredProposal } from './storedProposal.ts'
import { clusterInWorker } from '../threads/worker.ts'

/** The share of a run's time that an outside service takes. */
const OUTSIDE = 0.7

/** `stands`: the earlier proposal's themes stand, and only what is new finds its place. */
export type Wanted = Omit<Making, 'work' | 'at'> & { stands: boolean }

/** Groups a board as it was asked, with a service's help where that is asked for and allowed. Rejects when aborted. */
export async function makeProposal(
  house: House,
  desk: Desk,
  { stands, ...making }: Wanted,
  { signal, onProgress }: RunOptions,
): Promise<StoredProposal> {
  const { asked, activity, earlier, snapshot } = making
  const { baseline, language } = desk.state
  const { guides } = progressOf(desk.state, activity)
  const work = workOf(snapshot, { asked, guides, baseline, earlier, stands })
  // Boards have their turn between the steps: of ten thousand notes each takes some tens of milliseconds.
  await pause()
  const outside = asked.by === 'words' ? 0 : OUTSIDE
  const options = (from: number, share: number): RunOptions => ({
    ...(signal ? { signal } : {}),
    onProgress: (part) => onProgress?.(from + share * part),
  })
  // A model names themes once; what comes to standing ones is for the words to say, or it would be asked all day.
  const by = stands && asked.by === 'model' ? 'words' : asked.by
  const wish = { language, grain: asked.grain, guides: work.settings.guides ?? [] }
  const { repairs, fallback, ...help } = await helped(
    house,
    desk,
    { by },
    work.notes,
    wish,
    options(0, outside),
  )
  const additions = await lexiconText(house, desk)
  await pause()
  const result = await clusterInWorker(
    {
      notes: work.notes,
      settings: work.settings,
      ...help,
      ...(additions === undefined ? {} : { additions }),
    },
    options(outside, 1 - outside),
  )
  await pause()
  // Counted where the answers were read: to the pipeline a note that the model put nowhere looks like a forgotten one.
  const made = { ...result.made, repairs, fallback }
  const byModel = by !== asked.by && earlier !== null
  return proposed(
    { ...result, made: byModel ? { ...made, ...modelOf(earlier) } : made },
    { ...making, work, at: house.now() },
  )
}

/** Themes that a model has named and that stand are the model's, whoever places what comes. */
const modelOf = ({ made: { by, model, repairs, fallback } }: StoredProposal) => ({
  ...{ by, model, repairs, fallback },
})
