import { summaryKey } from '#shared/report/evidence.ts'
import type { SummaryPlace, SummaryWriting } from '#shared/report/summary.ts'
import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { ActivityId, BoardId, GroupId, PersonId, VoteId } from '#shared/ids.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { HEARING } from '#shared/workshop/hearing.ts'
import { isReviewing, type Unshown, writesOnSheets } from '#shared/workshop/reviewing.ts'
import type { Pulse } from '#shared/workshop/view.ts'
import type { Activity, Workshop } from '#shared/workshop/workshop.ts'
import type { Running } from '../vote/Running.ts'

/** What is going on in one workshop right now and is not worth recording: who is here, how many notes, who has voted. */
export class Hall {
  readonly #lines = new Map<PersonId, number>()
  readonly #rugs = new Map<BoardId, string>()
  readonly #running = new Map<ActivityId, Map<VoteId, Running>>()
  /** Activities whose votes are going to be counted again soon. */
  readonly looks = new Set<ActivityId>()
  readonly #grouping = new Map<ActivityId, number>()
  readonly #writing = new Map<string, SummaryWriting>()
  readonly #wrote = new Map<PersonId, number>()
  readonly #questions = new Map<BoardId, Record<string, number>>()
  readonly #unshown = new Map<BoardId, Unshown>()
  readonly #since: number
  saving = true

  /** @param since from when on it is known who writes */
  constructor(since: number) {
    this.#since = since
  }

  /** Counts a person's connections; the person is present while there is one. */
  arrive(person: PersonId): void {
    this.#lines.set(person, (this.#lines.get(person) ?? 0) + 1)
  }

  depart(person: PersonId): void {
    const left = (this.#lines.get(person) ?? 1) - 1
    if (left > 0) this.#lines.set(person, left)
    else this.#lines.delete(person)
  }

  setRug(board: BoardId, rug: string): void {
    this.#rugs.set(board, rug)
  }

  /** How many notes a board has on each question. */
  setQuestions(board: BoardId, counts: Record<string, number>): void {
    this.#questions.set(board, counts)
  }

  /** How many notes of somebody's sheet nobody has let through. */
  setUnshown(sheet: BoardId, counts: Unshown): void {
    this.#unshown.set(sheet, counts)
  }

  /** Hears that a person writes; true when they were not writing already. Nothing is known of what or where. */
  hearWriting(person: PersonId, now: number): boolean {
    const isNew = !this.isWriting(person, now)
    this.#wrote.set(person, now)
    return isNew
  }

  isWriting(person: PersonId, now: number): boolean {
    return now - (this.#wrote.get(person) ?? -Infinity) < HEARING.writing
  }

  /** A vote begins, or is taken up by a server that has just started. */
  watch(activity: ActivityId, vote: VoteId, running: Running): void {
    const votes = this.#running.get(activity) ?? new Map<VoteId, Running>()
    this.#running.set(activity, votes.set(vote, running))
  }

  running(activity: ActivityId, vote: VoteId): Running | undefined {
    return this.#running.get(activity)?.get(vote)
  }

  /** How far a running grouping has come, 0–1. */
  setGrouping(activity: ActivityId, share: number): void {
    this.#grouping.set(activity, share)
  }

  /** How a language model's summary comes along; null when it is done or given up. */
  setWriting(place: SummaryPlace, state: Omit<SummaryWriting, keyof SummaryPlace> | null): void {
    const { activity, question } = place
    if (state === null) this.#writing.delete(summaryKey(place))
    else this.#writing.set(summaryKey(place), { activity, question, ...state })
  }

  writing(place: SummaryPlace): SummaryWriting | undefined {
    return this.#writing.get(summaryKey(place))
  }

  pulse(state: Workshop): Pulse {
    return {
      present: new Set(this.#lines.keys()),
      rugs: new Map(state.activities.map((activity) => [activity.id, this.#rugsOf(state, activity)])),
      voted: this.#votes(({ voted }) => voted),
      running: this.#votes(({ standings }) => standings),
      wrote: this.#wrote,
      heardSince: this.#since,
      perQuestion: new Map(
        state.activities
          .filter(({ questions }) => questions.length > 1)
          .map((activity) => [activity.id, this.#questionsOf(state, activity)]),
      ),
      grouping: this.#grouping,
      writing: [...this.#writing.values()],
      unshown: new Map(
        state.activities.filter(({ review }) => review).map(({ id }) => [id, this.#unshownOf(state, id)]),
      ),
      saving: this.saving,
    }
  }

  #votes<T>(read: (running: Running) => T | null): Map<ActivityId, Map<VoteId, T>> {
    const of = (votes: ReadonlyMap<VoteId, Running>) =>
      [...votes].flatMap(([vote, running]) => {
        const found = read(running)
        return found === null ? [] : [[vote, found] as const]
      })
    return new Map([...this.#running].map(([activity, votes]) => [activity, new Map(of(votes))]))
  }

  /** Notes by group. While people write alone, their hidden notes count for their table. */
  #rugsOf(state: Workshop, activity: Activity): ReadonlyMap<GroupId, string> {
    const rugs = new Map<GroupId, string>()
    for (const [board, group] of boardsByTable(state, activity)) {
      const rug = (rugs.get(group) ?? '') + (this.#rugs.get(board) ?? '')
      if (rug) rugs.set(group, rug)
    }
    return rugs
  }

  #questionsOf(state: Workshop, activity: Activity): Record<string, number> {
    const sums: Record<string, number> = {}
    for (const [board] of boardsByTable(state, activity)) {
      for (const [question, count] of Object.entries(this.#questions.get(board) ?? {})) {
        sums[question] = (sums[question] ?? 0) + count
      }
    }
    return sums
  }

  #unshownOf(state: Workshop, activity: ActivityId): Unshown {
    const counts = sheetsOf(state, activity).flatMap((sheet) => this.#unshown.get(sheet) ?? [])
    return {
      waiting: counts.reduce((sum, { waiting }) => sum + waiting, 0),
      held: counts.reduce((sum, { held }) => sum + held, 0),
    }
  }

  /** Boards whose notes are counted in this workshop; asked once when a desk opens. */
  static countedBoards(state: Workshop): BoardId[] {
    return state.activities.flatMap((activity) => {
      const progress = progressOf(state, activity.id)
      const stem = { workshop: state.id, activity: activity.id }
      const tables = state.groups.map((group) => boardIdOf({ kind: 'group', ...stem, group: group.id }))
      const hasSheets = phases[progress.phase].writes === 'self' || isReviewing(activity, progress)
      return hasSheets ? [...tables, ...sheetsOf(state, activity.id)] : tables
    })
  }

  /** True for boards whose rug is part of the count: a synthesis board repeats the tables' notes. */
  static counts(board: BoardId): boolean {
    return placeOf(board)?.kind !== 'synthesis'
  }
}

/** Everybody's own sheets, also of those who have left: what they wrote is not lost with them. */
const sheetsOf = (state: Workshop, activity: ActivityId): BoardId[] =>
  state.people.map(({ id }) => boardIdOf({ kind: 'personal', workshop: state.id, activity, person: id }))

/** The boards whose notes count, each with its table: while people write alone their own sheets are among them. */
function boardsByTable(state: Workshop, activity: Activity): [BoardId, GroupId][] {
  const stem = { workshop: state.id, activity: activity.id }
  const { phase, settling } = progressOf(state, activity.id)
  const alone = [phase, settling].some(
    (each) => each !== null && (phases[each].writes === 'self' || writesOnSheets(activity, each)),
  )
  const sheets = state.people.flatMap((person): [BoardId, GroupId][] => {
    const group = person.group ?? state.groups[0]?.id
    if (!alone || !group || person.removed) return []
    return [[boardIdOf({ kind: 'personal', ...stem, person: person.id }), group]]
  })
  return [
    ...state.groups.map(({ id }): [BoardId, GroupId] => [
      boardIdOf({ kind: 'group', ...stem, group: id }),
      id,
    ]),
    ...sheets,
  ]
}
