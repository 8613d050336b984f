import type { Ballot, Cast } from '#shared/vote/ballot.ts'
import { spent, type Standings, tally } from '#shared/vote/tally.ts'
import type { StoredBallot } from '../storage/ports.ts'

/** `crowd`: how many ballots of one weight must have changed before they are told. `pace`: milliseconds between tellings. */
export const TELLING = { crowd: 5, pace: 10_000 } as const

/**
 * An open vote as it stands: how many have voted, and what may be told of it while it is open (V14). What is told
 * between two tellings is the sum of what changed: so a ballot is taken in together with four others at least, or not
 * yet. It knows keys of ballots and no person, as the store does.
 */
export class Running {
  #now = new Map<string, Cast>()
  #voted = 0
  readonly #told: Map<string, Cast>
  /** Weights of ballots of which it is not known whether they have been told. */
  readonly #doubtful: Set<number>
  #standings: Standings | null = null
  #at = -Infinity

  /**
   * @param stored ballots of which it is not known whether they have been told: they come with the first five changes, and
   * not before each weight among them has so many, or a lonely one of them would come with five of another weight
   */
  constructor(stored: readonly StoredBallot[]) {
    this.takeUp(stored)
    this.#told = new Map(this.#now)
    this.#doubtful = new Set(stored.filter((each) => saying(each) !== '').map(({ weight }) => weight))
  }

  /** What the store has, when it is in doubt. */
  takeUp(stored: readonly StoredBallot[]): void {
    this.#now = new Map(stored.map(({ key, ...cast }) => [key, cast]))
    this.#voted = stored.filter(({ choices }) => spent(choices) > 0).length
  }

  /** A ballot has come in place of its earlier one: to read everybody's at each would take a hall's square. */
  keep(key: string, cast: Cast): void {
    this.#voted += Number(saying(cast) !== '') - Number(saying(this.#now.get(key)) !== '')
    this.#now.set(key, cast)
  }

  /** How many ballots have dots. */
  get voted(): number {
    return this.#voted
  }

  /** What is told; null until enough have voted. */
  get standings(): Standings | null {
    return this.#standings
  }

  /** Takes in what may be told. Returns in how many milliseconds there is more to tell, or null. */
  look(ballot: Ballot, now: number): number | null {
    const changed = [...this.#now].filter(([key, cast]) => saying(cast) !== saying(this.#told.get(key)))
    const crowds = Map.groupBy(
      changed,
      ([key, { weight }]) => `${this.#told.get(key)?.weight ?? weight}-${weight}`,
    )
    const ripe = [...crowds.values()].filter((crowd) => crowd.length >= TELLING.crowd).flat()
    const weights = new Set(ripe.map(([, { weight }]) => weight))
    if (ripe.length === 0 || [...this.#doubtful].some((weight) => !weights.has(weight))) return null
    const left = this.#at + TELLING.pace - now
    if (left > 0) return left
    this.#doubtful.clear()
    for (const [key, cast] of ripe) this.#told.set(key, cast)
    this.#standings = tally(ballot, [...this.#told.values()])
    this.#at = now
    return null
  }
}

/** What a ballot says, in one way; one without dots says what a missing one says. */
function saying(cast: Cast | undefined): string {
  const given = Object.entries(cast?.choices ?? {}).filter(([, dots]) => dots > 0)
  return given.length === 0 ? '' : JSON.stringify([cast!.weight, given.sort(([a], [b]) => (a < b ? -1 : 1))])
}
