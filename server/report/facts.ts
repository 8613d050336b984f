import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { Proposal } from '#shared/contract/http.ts'
import type { ActivityId, BoardId, GroupId, NoteId, VoteId } from '#shared/ids.ts'
import type { Closing } from '#shared/report/look.ts'
import type { Summaries } from '#shared/report/summary.ts'
import type { Consent } from '#shared/themes/provider.ts'
import type { WordEdits } from '#shared/themes/wordEdits.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import type { Receipt } from '#shared/vote/receipt.ts'
import type { Standings } from '#shared/vote/tally.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import type { Activity, Group, RunSummary, Workshop } from '#shared/workshop/workshop.ts'
import type { StrategyFacts } from './strategyFacts.ts'

/** A note with the table whose board it was written on; null when no table wrote it. */
export type WrittenNote = Note & { group: GroupId | null }

/** What a run that themes were taken from said of itself. */
export type RunPaper = Pick<Proposal, 'run' | 'at' | 'asked' | 'made'>

/** One of an activity's votes that have opened. `list`: every counted ballot under its code, once it has closed (V8). */
export type VoteFacts = { ballot: Ballot; standings: Standings | null; list: readonly Receipt[] }

/** Two notes that people have joined as opposite views, and what the line between them says besides. */
export type PairFacts = { one: NoteId; other: NoteId; label: string }

export type ActivityFacts = {
  activity: Activity
  phase: Phase
  /** Each written note once; archived and empty ones are only counted. */
  notes: readonly WrittenNote[]
  themes: readonly Theme[]
  /** Each two notes once, both of them among `notes`. */
  pairs: readonly PairFacts[]
  archived: { atTables: number; gathered: number }
  /** Notes that wait for a facilitator or are held back (H6); absent where notes are seen as they are written. */
  unshown?: number
  ballots: readonly VoteFacts[]
  /** The runs whose themes people took, as far as they are kept. */
  runs: readonly RunPaper[]
  /** What the latest run was asked for, taken or not: it may have sent words out of the house. */
  latest: Pick<RunSummary, 'by' | 'fallback'> | null
}

/** Everything a report is made from, read but not yet judged. */
export type ReportFacts = {
  workshop: Pick<Workshop, 'name' | 'host' | 'language' | 'startsAt' | 'rehearses'>
  /** People who joined to take part and have not been removed, each of those who share a device. */
  participants: number
  /** Devices that tables shared, and how many people they spoke for. */
  shared: { devices: number; people: number }
  groups: readonly (Group & { people: number })[]
  baseline: BaselineStrategy | null
  /** What people would do to it. */
  strategy: StrategyFacts
  /** Services outside the house that the notes' words may be sent to, and since when. */
  consents: readonly Consent[]
  /** What has been written beside the figures. */
  summaries: Summaries
  /** What the organiser adds to every report. */
  closing: Closing
  /** What people have changed of the counted words. */
  wordEdits: WordEdits
  activities: readonly ActivityFacts[]
}

export type ReadBoard = (board: BoardId) => Promise<BoardSnapshot | null>
/** The published list of a closed vote. */
export type ReadList = (activity: ActivityId, vote: VoteId) => Promise<readonly Receipt[]>
/** How many notes of an activity nobody has let through; never what they say. */
export type CountUnshown = (activity: ActivityId) => Promise<number>
/** What has been written beside the figures. */
export type ReadSummaries = () => Promise<Summaries>
export type ReadRuns = (activity: ActivityId) => Promise<readonly RunPaper[]>
