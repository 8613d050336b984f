import { type PersonId, personId, type WorkshopId, workshopId } from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import { noResults } from '#shared/report/versions.ts'
import type { Summaries } from '#shared/report/summary.ts'
import { idleTimer } from '#shared/workshop/timer.ts'
import { noLocks } from '#shared/workshop/locks.ts'
import type { Progress, Workshop } from '#shared/workshop/workshop.ts'
import { freshId } from '../../ids.ts'
import type { Device } from '../../people/sessions.ts'
import { readAdditions, summaryOf } from '../../themes/lexicon/additions.ts'
import { blank, open, organiser } from '../../workshop/create.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { DRAFT, placeName } from './makeSource.ts'
import { openFile } from './openFile.ts'
import type { Source } from './source.ts'
import { strategyFromSource } from './strategySource.ts'
import { keepTold, type Told } from './told.ts'
import type { RestoreFault } from './wholeFile.ts'

export type Back = { ok: true; desk: Desk; person: PersonId } | { ok: false; fault: RestoreFault }

/**
 * R88: makes a workshop of an exported file, with whoever asks as its organiser. It is there last of all: where
 * something fails before, nothing is left of it.
 */
export async function restoreWorkshop(house: House, device: Device, bytes: Uint8Array): Promise<Back> {
  const at = house.now()
  const base = blank(house, at)
  const opened = await openFile({ bytes, workshop: base.id, at })
  if (!opened.ok) return opened
  const { source, boards, approvers, highest } = opened
  try {
    await keepPapers(house, base.id, source, approvers)
    if (boards.length > 0) await house.storage.boards.append(boards)
    if (highest > 0) await house.storage.boards.takeNumbers(base.id, highest)
    return {
      ok: true,
      ...(await open(house, device, workshopOf(source, base, at, approvers.get(DRAFT) ?? null))),
    }
  } catch (fault) {
    await house.storage.workshops.erase(base.id)
    throw fault
  }
}

function workshopOf(
  source: Source,
  base: ReturnType<typeof blank>,
  at: number,
  ruler: string | null,
): Workshop {
  const { rehearsal, ...kept } = source.workshop
  const { activities, groups, baseline, wordEdits, look, closing } = source
  const people = source.people.map((each, i) => placeholder(each, i, at))
  return {
    ...base,
    ...kept,
    ...{ activities, groups, baseline, wordEdits },
    // Which one it was a rehearsal of is another house's: it only says that it was one.
    rehearses: rehearsal ? workshopId.parse(freshId()) : null,
    results: { ...noResults, look: { ...look, logo: null }, closing },
    lexicon: lexiconOf(source, at),
    strategy: strategyFromSource(source.strategy, people, ruler),
    people: [organiser(at, null), ...people],
    progress: Object.fromEntries(source.progress.map((each) => [each.activity, progressOf(each, at)])),
  }
}

/** Somebody who was there: counted as then, and nobody comes in as them. */
const placeholder = ({ group, sharing }: Source['people'][number], i: number, at: number): Person => ({
  id: personId.parse(freshId()),
  ...{ role: 'participant' as const, name: null, number: i + 1, group, sharing },
  ...{ link: null, joined: at, removed: false, quiet: false },
})

const progressOf = (
  { phase, trail, begun, guides, ballots }: Source['progress'][number],
  at: number,
): Progress => ({
  ...{ phase, trail, begun, guides },
  ballots: ballots.map(({ ballot, standings }) => ({ ballot, standings })),
  ...{ since: at, timer: idleTimer(), ready: [], settling: null, locks: noLocks, asks: [] },
  ...{ visit: begun ? 1 : 0, run: null },
})

function lexiconOf({ lexicon }: Source, at: number): Workshop['lexicon'] {
  const read = lexicon && readAdditions(lexicon.text, lexicon.language)
  return read?.ok ? summaryOf(read.additions, at) : null
}

async function keepPapers(
  house: House,
  workshop: WorkshopId,
  source: Source,
  approvers: ReadonlyMap<string, string>,
): Promise<void> {
  const { papers } = house.storage
  await keepTold(house, workshop, toldIn(source))
  if (source.lexicon) await papers.put(workshop, 'lexicon', source.lexicon)
  for (const { activity, runs } of source.progress)
    if (runs.length > 0) await papers.put(workshop, `runs.${activity}`, runs)
  const { texts, excuses } = source.summaries
  if (texts.length + excuses.length > 0)
    await papers.put(workshop, 'summaries', { texts: texts.map(approvedBy(approvers)), excuses })
}

const approvedBy =
  (approvers: ReadonlyMap<string, string>) =>
  (text: Source['summaries']['texts'][number]): Summaries['texts'][number] => {
    const name = approvers.get(placeName(text.activity, text.question))
    return { ...text, approval: text.approval && name ? { name, at: text.approval.at } : null }
  }

const toldIn = ({ consents, progress }: Source): Told => ({
  consents,
  activities: progress.map(({ activity, latest, unshown, ballots }) => ({
    ...{ activity, latest, unshown },
    lists: ballots.flatMap(({ ballot, list }) =>
      list.length === 0 ? [] : { vote: ballot.vote, receipts: list },
    ),
  })),
})
