import { isDeepStrictEqual } from 'node:util'
import type { Reply } from '#shared/contract/live.ts'
import { facilitates } from '#shared/people/roles.ts'
import type { Choices } from '#shared/vote/ballot.ts'
import { recount } from '#shared/vote/receipt.ts'
import { inBallotOrder, spent, tally } from '#shared/vote/tally.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { ActivityId, VoteId } from '#shared/ids.ts'
import { isBack, type Phase } from '#shared/workshop/phase.ts'
import { findActivity, progressOf, stepAfter } from '#shared/workshop/programme.ts'
import type { Progress, Workshop } from '#shared/workshop/workshop.ts'
import type { House } from '../../workshop/house.ts'
import type { Device } from '../../people/sessions.ts'
import { Desk } from '../../workshop/Desk.ts'
import { receiptOf } from '../../vote/receiptOf.ts'
import { inputOf, type Move, steered } from './moves.ts'
import { BUDGET, VOTES } from './votes.ts'
import type { Walk, Walker } from './Walkers.ts'

type Opened = Progress['ballots'][number]
type Said = { by: Walker; move: Move; input: object; reply: Reply | null }

/** Plays moves and looks after each of them whether everything that must hold still does. */
export class Watch {
  readonly #walk: Walk
  /** By activity and vote: what each device has been told is kept. */
  readonly #given = new Map<string, Map<Walker, Choices>>()
  readonly #codes = new Map<string, { key: string; code: string }>()
  /** How often each has been answered, by command and outcome: a walk that is refused everything shows nothing. */
  readonly outcomes = new Map<string, number>()

  constructor(walk: Walk) {
    this.#walk = walk
  }

  async play(wish: Move): Promise<void> {
    const { desk, walkers } = this.#walk
    const before = desk.state
    const move = steered(wish, before)
    const who = [
      pickWho(move, walkers),
      ...(move.twin === null ? [] : [walkers[move.twin % walkers.length]!]),
    ]
    const said = await Promise.all(
      who.map(async (by): Promise<Said> => {
        const input = inputOf(move, before, this.#walk.notes)
        return { by, move, input, reply: await by.say(move.name, input) }
      }),
    )
    for (const {
      move: { name },
      reply,
    } of said) {
      const key = `${name} ${reply === null ? 'unheard' : reply.ok ? 'ok' : reply.refusal.code}`
      this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1)
    }
    if (move.waits) await this.settled()
    this.#steps(before, desk.state, said)
    this.#refusals(before, desk.state, said)
    for (const each of said) this.#replied(each)
    await this.#ballots(said)
    if (desk.state !== before) for (const walker of walkers) this.#shows(walker)
  }

  /** What is read from the log is what has been ruled. */
  async end(): Promise<void> {
    await this.settled()
    const { house, desk } = this.#walk
    const again = await desk.alone(() => Desk.open(desk.id, house.storage.workshops))
    check(isDeepStrictEqual(again?.state, desk.state), 'the log tells another day')
  }

  async settled(): Promise<void> {
    const { desk } = this.#walk
    const isSettling = () => Object.values(desk.state.progress).some(({ settling }) => settling !== null)
    for (let i = 0; isSettling(); i += 1) {
      if (i > 5_000) throw new Error('it never settles')
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  /** No phase is skipped by somebody who saw another, nor left by two at once, nor by who does not run the day. */
  #steps(before: Workshop, after: Workshop, said: readonly Said[]): void {
    for (const { id } of after.activities) {
      const [was, is] = [progressOf(before, id).phase, progressOf(after, id).phase]
      const activity = findActivity(after, id)!
      const moved = said.filter(({ input, reply, move: { name } }) => {
        const isStep = name === 'phase:advance' || name === 'phase:back'
        return isStep && reply?.ok && (input as Input<'phase:back'>).activity === id
      })
      // Going back and being at once where one was does not count as standing still: there is at most one step.
      check(moved.length <= 1, `${moved.length} steps at once`)
      if (was === is) continue
      const [step] = moved
      check(step !== undefined, `from ${was} to ${is} by nobody`)
      const input = step!.input as Input<'phase:advance'>
      check(input.from === was, `from ${was} to ${is} by one who saw ${input.from}`)
      const { visit } = progressOf(before, id)
      check((input.visit ?? visit) === visit, `from stay ${visit} by one who saw ${input.visit}`)
      check(before.current === id, 'a step of a part that is not open')
      check(facilitates(roleOf(before, step!.by)), `a step by ${step!.by.role}`)
      const expected: Phase | undefined = input.to ?? stepAfter(activity, was)?.phase
      if (step!.move.name === 'phase:advance') check(is === expected, `to ${is} instead of ${expected}`)
      else check(isBack(was, is), `back from ${was} to ${is}`)
    }
  }

  /** What is refused has not happened. */
  #refusals(before: Workshop, after: Workshop, said: readonly Said[]): void {
    const isQuiet = Object.values(before.progress).every(({ settling }) => settling === null)
    if (!isQuiet || said.some(({ reply }) => reply === null || reply.ok)) return
    check(before === after, `something has changed though ${said[0]!.move.name} was refused`)
  }

  /** What is answered to those who only take part or look on holds nobody else's id, and nothing of the house's. */
  #replied({ by, reply, move }: Said): void {
    if (!reply) return
    check(reply.ok || reply.refusal.code !== 'internal', `${move.name} broke`)
    const text = JSON.stringify(reply)
    for (const [what, secret] of this.#secrets(by))
      check(!text.includes(secret), `the answer to ${move.name} tells ${by.name} ${what}`)
  }

  /** V2 V8: the store holds of each what they were told it holds, within the budget; what is closed adds up. */
  async #ballots(said: readonly Said[]): Promise<void> {
    const { house, desk } = this.#walk
    for (const { by, move, input, reply } of said) {
      if (move.name !== 'vote:cast' || !reply?.ok) continue
      const { activity, vote, choices } = input as Input<'vote:cast'>
      const at = `${activity} ${vote}`
      const kept = this.#given.get(at) ?? new Map<Walker, Choices>()
      this.#given.set(at, kept.set(by, choices))
    }
    for (const { id } of desk.state.activities) {
      const { ballots, settling } = progressOf(desk.state, id)
      if (settling !== null) continue
      if (ballots.length === 0) for (const vote of VOTES) this.#given.delete(`${id} ${vote}`)
      for (const each of ballots) await this.#ballotsOf(house, id, each)
    }
  }

  async #ballotsOf(house: House, activity: ActivityId, { ballot, standings }: Opened): Promise<void> {
    const place = { workshop: this.#walk.desk.id, activity, vote: ballot.vote }
    const stored = await house.storage.ballots.all(place)
    const given = [...(this.#given.get(`${activity} ${ballot.vote}`) ?? [])].map(
      ([by, choices]) => [by.device.ballotKey(place), inBallotOrder(ballot, choices)] as const,
    )
    const known = new Set(ballot.options.map((option) => option.id))
    for (const { choices } of stored) {
      const dots = Object.entries(choices)
      const sum = dots.reduce((all, [, n]) => all + n, 0)
      const isFine = dots.every(([option, n]) => known.has(option) && n <= BUDGET.perOption)
      check(isFine && sum <= BUDGET.budget, `over the budget: ${JSON.stringify(choices)}`)
      const order = Object.keys(choices).join()
      check(order === Object.keys(inBallotOrder(ballot, choices)).join(), 'kept in the order of taps')
    }
    const cast = stored.filter(({ choices }) => spent(choices) > 0)
    const expected = given.filter(([, choices]) => spent(choices) > 0)
    const [is, was] = [cast.map(({ key, choices }) => [key, choices] as const), expected].map((list) =>
      list.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
    check(isDeepStrictEqual(is, was), `stored ${JSON.stringify(is)} of ${JSON.stringify(was)}`)
    if (!standings) return
    const receipts = cast.map(({ key, choices }) => ({ code: receiptOf(key), choices, weight: 1 }))
    check(isDeepStrictEqual(standings, tally(ballot, receipts)), 'the sums')
    check(recount(ballot, receipts, standings).agrees, 'the count')
  }

  /** Nobody is shown what is not for them. */
  #shows(walker: Walker): void {
    const shown = walker.shown()
    if (!shown) return
    const { view, me } = shown
    const text = JSON.stringify([view, { ...me, person: null, boards: [], key: null }])
    for (const [what, secret] of this.#secrets(walker))
      check(!text.includes(secret), `${walker.name} is shown ${what}`)
    for (const each of view.activities) {
      const { phase } = each
      for (const { ballot, standings, running } of each.ballots) {
        check(phase !== 'vote' || standings === null, 'an outcome while the vote is open')
        check(running === null || (ballot.live && running.voters >= 5), 'a running count of too few')
      }
    }
    const { state } = this.#walk.desk
    const strange = me.boards.filter(
      ({ kind, board }) => kind === 'personal' && !board.includes(walker.person),
    )
    check(strange.length === 0 && view.id === state.id, 'somebody else’s sheet')
  }

  #codesOf(device: Device, activity: string, vote: VoteId): { key: string; code: string } {
    const at = `${device.hash} ${activity} ${vote}`
    const known = this.#codes.get(at)
    if (known) return known
    const key = device.ballotKey({ workshop: this.#walk.desk.id, activity, vote })
    const made = { key, code: receiptOf(key) }
    this.#codes.set(at, made)
    return made
  }

  /** What a person must never read, with what it is. */
  #secrets(of: Walker): [string, string][] {
    const { house, desk, walkers } = this.#walk
    const { state } = desk
    const role = roleOf(state, of)
    const secrets: [string, string][] = []
    for (const { device, cookie, person, name } of walkers) {
      const whose = `${name}’s`
      if (person !== of.person || role !== 'participant')
        for (const { id } of state.activities)
          for (const vote of VOTES) {
            const { key, code } = this.#codesOf(device, id, vote)
            const opened = progressOf(state, id).ballots.find(({ ballot }) => ballot.vote === vote)
            secrets.push([`${whose} ballot key`, key])
            if (!opened?.standings) secrets.push([`${whose} code`, code])
          }
      secrets.push([`${whose} cookie`, cookie], [`${whose} device`, device.hash])
      if (!facilitates(role) && person !== of.person)
        secrets.push([`${whose} id`, `"${person}"`], [`${whose} name`, name])
    }
    for (const link of ['organiser', 'facilitator', 'observer'] as const)
      secrets.push([`the ${link} link`, house.sessions.linkKey(desk.id, link, state.links[link])])
    if (role === 'participant') secrets.push(['the join code', `"${state.code}"`])
    if (role !== 'organiser') secrets.push(['the list of names', 'Salainen Odotettu'])
    if (!facilitates(role))
      for (const { places } of state.hidden)
        secrets.push(...places.map(({ text }) => ['what is hidden', text] as [string, string]))
    return secrets
  }
}

const roleOf = (state: Workshop, { person, role }: Walker): Walker['role'] =>
  state.people.find(({ id }) => id === person)?.role ?? role

/** Moves of the day are mostly made by those who run it, and dots given by those who take part. */
function pickWho({ who, name }: Move, walkers: readonly Walker[]): Walker {
  if (who % 5 === 0) return walkers[who % walkers.length]!
  const fit = walkers.filter(({ role }) =>
    name.startsWith('vote:') || name === 'ready:set' ? role === 'participant' : facilitates(role),
  )
  return fit[who % fit.length]!
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}
