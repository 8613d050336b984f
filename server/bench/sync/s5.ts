import * as Y from 'yjs'
import { median } from '../figures.ts'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import { Crowd } from './Crowd.ts'
import { handsOf } from './Hand.ts'
import type { House } from './house.ts'
import { evenly, pace } from './pace.ts'
import type { Served } from './served.ts'
import { sleep } from './until.ts'
import { liveVoters, mapVoters, type Voters } from './Voters.ts'
import { Window } from './Window.ts'

/** Times a second that each person may do something; a moving cursor is told each time, a word every fourth. */
const TICKS = 15
const WORD_EVERY = 4
/** What people do, in which share; each spell lasts two to six seconds. */
const SHARES = { moving: 0.45, typing: 0.25 }
/** Seconds between a person's ballots, and between their reloads. */
const BALLOT_EVERY = 20
const RELOAD_EVERY = 60
/** Milliseconds that a reload takes before the line is opened again. */
const AWAY = 300
/** Seconds of it before figures count. */
const WARM = 2

type Person = { does: 'moving' | 'typing' | 'nothing' | 'away'; until: number }

/**
 * S5: what a council does, all at once: some type, some move their cursors and drop what they carry, all vote
 * now and then, somebody always reloads the page and comes back with what they had.
 */
export async function council(
  served: Served,
  options: { people: number; seconds: number; house: House },
): Promise<Record<string, number>> {
  const { people, seconds, house } = options
  const crowd = new Crowd(served, handsOf(people))
  const witness = new Y.Doc()
  let voters: Voters | null = null
  try {
    crowd.witness = (content) => Y.applyUpdate(witness, content)
    await crowd.enter()
    voters =
      served.name === 'ours'
        ? await liveVoters(served, house, people)
        : mapVoters(people, (person, update) => crowd.seats[person]!.update(update))
    await pace(evenly(150, people / 150), people / 150, (writer) => crowd.edit(writer))
    await crowd.settle()
    const day = new Day(crowd, witness, voters)
    await day.go(WARM)
    crowd.begin()
    const memories = [served.child.memory]
    const sampling = setInterval(() => memories.push(served.child.memory), 1_000)
    const window = new Window(served.child)
    await day.go(seconds)
    const cost = window.end()
    clearInterval(sampling)
    await sleep(AWAY + 50)
    await crowd.settle()
    crowd.assertOpen()
    return {
      ...cost,
      edits: crowd.edits.quantile(0.95),
      fresh: crowd.fresh.quantile(0.95),
      missing: crowd.missing,
      gaps: crowd.seats.reduce((sum, seat) => sum + seat.gaps, 0),
      ...day.counts,
      refused: voters.refused(),
      ...memoryOf(memories),
    }
  } finally {
    voters?.close()
    crowd.leave()
    witness.destroy()
  }
}

/** Everybody's doings, the same in every run. */
class Day {
  readonly counts = { ballots: 0, reloads: 0 }
  readonly #crowd: Crowd
  readonly #witness: Y.Doc
  readonly #voters: Voters
  readonly #random = new RandomSource(5)
  readonly #spell = new RandomSource(6)
  readonly #people: Person[]
  #tick = 0

  constructor(crowd: Crowd, witness: Y.Doc, voters: Voters) {
    this.#crowd = crowd
    this.#witness = witness
    this.#voters = voters
    this.#people = crowd.hands.map(() => ({ does: 'nothing', until: 0 }))
  }

  async go(seconds: number): Promise<void> {
    const { length } = this.#people
    await pace(evenly(TICKS * length, seconds), seconds, (count) => this.#act(count % length))
  }

  #act(index: number): void {
    const { length } = this.#people
    const person = this.#people[index]!
    const tick = Math.floor(this.#tick++ / length)
    // Drawn whatever the person does, so that all servers are given the same day.
    const [votes, reloads] = [this.#happens(BALLOT_EVERY), this.#happens(RELOAD_EVERY)]
    if (person.does === 'away') return
    if (votes) {
      this.#voters.cast(index)
      this.counts.ballots += 1
    }
    // The first one is the witness of what all have.
    if (reloads && index > 0) return this.#reload(index)
    if (tick >= person.until) {
      if (person.does === 'moving') this.#crowd.edit(index)
      const share = this.#spell.next()
      person.does =
        share < SHARES.moving ? 'moving' : share < SHARES.moving + SHARES.typing ? 'typing' : 'nothing'
      person.until = tick + TICKS * (2 + 4 * this.#spell.next())
    }
    if (person.does === 'moving') this.#crowd.move(index)
    else if (person.does === 'typing' && (tick + index) % WORD_EVERY === 0) this.#crowd.edit(index)
  }

  /** Whether something that happens to a person every so many seconds happens now. */
  #happens(every: number): boolean {
    return this.#random.next() < 1 / (every * TICKS)
  }

  #reload(index: number): void {
    const person = this.#people[index]!
    person.does = 'away'
    this.counts.reloads += 1
    const former = this.#crowd.seats[index]!
    former.leave()
    setTimeout(() => {
      const seat = this.#crowd.sit(index, {
        former,
        vector: this.#vectorOf(index),
        answer: this.#answerOf(index),
      })
      void this.#crowd
        .until('somebody to be back', () => seat.synced)
        .then(() => (person.does = 'nothing'))
        .catch(() => {})
    }, AWAY)
  }

  /** What a person had before the reload: everything of theirs, of the others what had come. */
  #vectorOf(index: number): Uint8Array {
    const { hands, seats, sent } = this.#crowd
    const clocks = Y.decodeStateVector(Y.encodeStateVector(this.#witness))
    hands.forEach(({ client }, writer) => {
      const clock = writer === index ? sent[index]!.ends.at(-1)! : seats[index]!.clocks[writer]!
      if (clock > 0) clocks.set(client, clock)
      else clocks.delete(client)
    })
    return Y.encodeStateVector(clocks)
  }

  /** What they have that the server lacks: their own last words, and what everybody has deleted. */
  #answerOf(index: number): (theirs: Uint8Array) => Uint8Array {
    return (theirs) => {
      const hand = this.#crowd.hands[index]!
      const clock = Y.decodeStateVector(theirs).get(hand.client) ?? 0
      const own = hand.since(clock, this.#crowd.sent[index]!.ends.length)
      const all = Y.encodeStateAsUpdate(this.#witness, theirs)
      return own ? Y.mergeUpdates([all, own]) : all
    }
  }
}

/** Megabytes at the beginning and the end, by the minute, and how much the last minute has over the fourth. */
function memoryOf(samples: readonly number[]): Record<string, number> {
  const minutes: number[] = []
  for (let at = 0; at + 60 <= samples.length; at += 60) minutes.push(median(samples.slice(at, at + 60)))
  return {
    began: samples[0]!,
    ...Object.fromEntries(minutes.map((value, index) => [`minute${index + 1}`, value])),
    ...(minutes.length > 5 ? { flat: minutes.at(-1)! / minutes[3]! } : {}),
  }
}
