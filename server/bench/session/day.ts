import type { ActivityId } from '#shared/ids.ts'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import type { CommandName, Input, Output } from '#shared/workshop/commands.ts'
import { type Phase, phases } from '#shared/workshop/phase.ts'
import type { ActivityView, View } from '#shared/workshop/view.ts'
import { byChance, pace } from '../sync/pace.ts'
import { sleep, until } from '../sync/until.ts'
import { wall } from '../wall.ts'
import { inView } from './Clicks.ts'
import type { Hall } from './Hall.ts'
import type { Person } from './Person.ts'
import { plainAsking } from '#shared/themes/asking.ts'

/** Seconds that people do what a phase is for, while facilitators go on clicking. */
const LASTS = { alone: 4, brainstorm: 5, vote: 3.5, discuss: 1 } as const
/** How many of the programme's parts are gone through, and seconds after which none begins any more. */
const [PARTS, LAST_PART] = [4, 75]
/** Notes that each person writes in a phase, words that each is made of afterwards, and times each votes. */
const [NOTES, WORDS, BALLOTS] = [2, 3, 3]

/** A programme of the strategy template, gone through by a whole hall in a minute and a half. */
export class Day {
  readonly #hall: Hall
  readonly #chair: Person
  readonly #second: Person
  readonly #random = new RandomSource(1)
  readonly #texts: string[]
  #wrote = 0
  /** How many parts were gone through. */
  parts = 0
  /** Whatever was refused to participants, by code. */
  readonly refused = new Map<string, number>()

  constructor(hall: Hall) {
    this.#hall = hall
    ;[this.#chair, this.#second] = hall.facilitators as [Person, Person]
    this.#texts = wall(3 * NOTES * hall.people.length * PARTS).map(({ text }) => text)
  }

  async run(): Promise<void> {
    const parts = this.#view.activities.filter(({ steps }) => steps.some(({ phase }) => phase === 'alone'))
    const begun = performance.now()
    for (const [index, { id }] of parts.slice(0, PARTS).entries()) {
      if ((performance.now() - begun) / 1_000 > LAST_PART) return
      await this.#part(id, index)
      this.parts += 1
    }
  }

  get #view(): View {
    return this.#chair.live.view!
  }

  #activity(id: ActivityId): ActivityView {
    return this.#view.activities.find((each) => each.id === id)!
  }

  async #part(id: ActivityId, index: number): Promise<void> {
    await this.#click(
      'open a part',
      'activity:open',
      { activity: id, from: this.#view.current },
      ({ current }) => current === id,
    )
    await this.#move(id, 'alone')
    await this.#work(LASTS.alone, this.#writing(id), () => this.#timers(id))
    await this.#everyoneReady(id)
    await this.#move(id, 'brainstorm')
    await this.#work(LASTS.brainstorm, this.#writing(id), async () => {
      await this.#room(id)
      await this.#timers(id)
      await this.#edit()
    })
    await this.#move(id, 'synthesis')
    if (index === 1) {
      await this.#move(id, 'brainstorm', 'phase:back')
      await this.#move(id, 'synthesis')
    }
    await this.#themes(id)
    await this.#move(id, 'vote')
    await this.#work(LASTS.vote, this.#voting(id), () => this.#timers(id))
    await this.#everyoneReady(id)
    await this.#move(id, 'discuss')
    await this.#wall()
    await sleep(LASTS.discuss * 1_000)
    await this.#move(id, 'done')
  }

  /** A click that everybody's view tells of. */
  #click<C extends CommandName>(
    kind: string,
    name: C,
    input: Input<C>,
    shows: (view: View) => boolean,
    sees = this.#hall.everybody,
    by = this.#chair,
  ): Promise<{ value: Output<C>; at: number }> {
    return this.#hall.clicks.click({ kind, by, sees, has: inView(shows) }, name, input)
  }

  /** Everybody goes to another phase: seen, all gathered, and the board of that phase open. */
  async #move(
    id: ActivityId,
    phase: Phase,
    name: 'phase:advance' | 'phase:back' = 'phase:advance',
  ): Promise<void> {
    const { everybody, people, clicks } = this.#hall
    const of = (view: View) => view.activities.find((each) => each.id === id)!
    const kind = name === 'phase:back' ? `back to ${phase}` : `to ${phase}`
    const { phase: from, visit } = this.#activity(id)
    const { at } = await this.#click(
      kind,
      name,
      { activity: id, from, visit },
      (view) => of(view).phase === phase,
    )
    const settled = await clicks.until(
      `all to be settled, ${kind}`,
      everybody,
      inView((view) => of(view).settling === null),
    )
    clicks.settled.push({ kind, last: settled - at })
    const writes = ['self', 'group'].includes(phases[phase].writes)
    const open = await clicks.until(
      `the boards of ${phase}`,
      people,
      (person) => person.board !== null && (!writes || person.front?.writes === true),
    )
    clicks.boards.push({ kind, last: open - at })
  }

  /** People do something all the while; facilitators click in the midst of it. */
  async #work(seconds: number, people: () => Promise<void>, clicks: () => Promise<void>): Promise<void> {
    await Promise.all([people(), sleep(300).then(clicks), sleep(seconds * 1_000)])
  }

  #writing(id: ActivityId): () => Promise<void> {
    const { people } = this.#hall
    const { questions, phase } = this.#activity(id)
    const seconds = phase === 'alone' ? LASTS.alone : LASTS.brainstorm
    const all = people.length * NOTES
    // Somebody's note and its words come one after the other, everybody's at moments of their own.
    return () =>
      pace(byChance(all / (seconds - 1), seconds - 1), seconds - 1, (count) => {
        const number = (this.#wrote += 1)
        const person = people[(count * 7) % people.length]!
        const [first, ...words] = this.#texts[number % this.#texts.length]!.split(/(?<=\s)/)
        const question = questions[number % questions.length]!.id
        const noted = person.note(first!, question, [(number % 40) * 180, Math.floor(number / 40) * 120])
        if (!noted) return this.#refuse('no board to write on')
        void this.#type(person, noted, first!.length, words.slice(0, WORDS))
        if (count >= people.length && this.#random.chance(0.8))
          void this.#say(person, 'ready:set', { activity: id, phase, ready: true })
      })
  }

  async #type(
    person: Person,
    { id, board }: NonNullable<ReturnType<Person['note']>>,
    from: number,
    words: string[],
  ) {
    let at = from
    for (const word of words) {
      await sleep(120 + this.#random.below(200))
      if (person.board !== board) return
      board.write([{ op: 'note/type', id, at, remove: 0, insert: word }])
      at += word.length
    }
  }

  #voting(id: ActivityId): () => Promise<void> {
    const { people } = this.#hall
    const { vote, options, budget, perOption } = this.#activity(id).ballots[0]!.ballot
    const all = people.length * BALLOTS
    const seconds = LASTS.vote - 0.5
    return () =>
      pace(byChance(all / seconds, seconds), seconds, (count) => {
        const first = this.#random.below(options.length)
        const [one, other] = [options[first]!, options[(first + 1) % options.length]!]
        const dots = Math.min(perOption, budget)
        const choices =
          one === other
            ? { [one.id]: dots }
            : {
                [one.id]: dots,
                ...(budget > dots
                  ? { [other.id]: budget - dots > perOption ? perOption : budget - dots }
                  : {}),
              }
        void this.#say(people[count % people.length]!, 'vote:cast', { activity: id, vote, choices })
      })
  }

  /** Those who have not said so yet say that they are ready, all at once. */
  async #everyoneReady(id: ActivityId): Promise<void> {
    const { phase } = this.#activity(id)
    const left = this.#hall.people.filter(({ live }) => !live.me!.ready)
    await Promise.all(
      left.map((person) => this.#say(person, 'ready:set', { activity: id, phase, ready: true })),
    )
  }

  async #timers(id: ActivityId): Promise<void> {
    const timer = (view: View) => view.activities.find((each) => each.id === id)!.timer
    const { length } = timer(this.#view)
    const by = this.#second
    const everybody = this.#hall.everybody
    await this.#click(
      'a minute more',
      'timer:extend',
      { activity: id, minutes: 1 },
      (view) => timer(view).length > length,
      everybody,
      by,
    )
    await this.#rest()
    await this.#click(
      'stop the time',
      'timer:pause',
      { activity: id },
      (view) => timer(view).status === 'paused',
      everybody,
      by,
    )
    await this.#rest()
    await this.#click(
      'go on',
      'timer:resume',
      { activity: id },
      (view) => timer(view).status === 'running',
      everybody,
      by,
    )
    await this.#rest()
  }

  /** What is done about the room: somebody moves, all are asked, positions are locked and unlocked. */
  async #room(id: ActivityId): Promise<void> {
    const { people, clicks } = this.#hall
    const mover = people[this.#random.below(people.length)]!
    const { group } = mover.live.me!.person
    const to = this.#view.groups.find((each) => each.id !== group)?.id
    if (to !== undefined) {
      const count = this.#view.groups.find((each) => each.id === to)!.people
      const { at } = await this.#click(
        'seat somebody elsewhere',
        'person:move',
        { person: mover.live.me!.person.id, group: to },
        ({ groups }) => groups.find((each) => each.id === to)!.people > count,
      )
      const open = await clicks.until(
        'the other table',
        [mover],
        (person) => person.front?.group === to && person.board !== null,
      )
      clicks.boards.push({ kind: 'seat somebody elsewhere', last: open - at })
    }
    await this.#rest()
    const question = this.#activity(id).questions[0]!.id
    await clicks.click(
      { kind: 'ask the room', by: this.#second, sees: people, has: ({ live }) => live.me!.asks.length > 0 },
      'room:ask',
      { activity: id, to: { of: 'question', question } },
    )
    await this.#rest()
    for (const positions of [true, false]) {
      const shows = (view: View) =>
        view.activities.find((each) => each.id === id)!.locks.positions === positions
      await this.#click(
        positions ? 'lock positions' : 'unlock positions',
        'boards:lock',
        { activity: id, positions },
        shows,
      )
      await this.#rest()
    }
  }

  /** The last part of the programme gets another name. */
  async #edit(): Promise<void> {
    const { activities, revision } = this.#view
    const shape = activities.map(
      ({ id, title, intro, questions, steps, votes, remarks, edits, ideas, review }, index) => ({
        ...{ id, intro, questions, steps, votes, remarks, edits, ideas, review },
        title: index === activities.length - 1 ? `${title.slice(0, 60)} ${revision}` : title,
      }),
    )
    await this.#click(
      'change the programme',
      'programme:edit',
      { activities: shape, revision },
      (view) => view.revision > revision,
    )
  }

  /** Asked for and accepted: seen by the facilitators, and come to everybody's board. */
  async #themes(id: ActivityId): Promise<void> {
    const { clicks, people, facilitators } = this.#hall
    const run = (view: View) => view.activities.find((each) => each.id === id)!.run
    const { value } = await this.#click(
      'ask for themes',
      'themes:propose',
      { activity: id, ...plainAsking },
      (view) => run(view) !== null,
      facilitators,
    )
    await clicks.until('the themes', [this.#chair], ({ live }) => run(live.view!)?.status === 'ready')
    const { at } = await this.#click(
      'accept themes',
      'themes:accept',
      { activity: id, run: value.run },
      (view) => run(view)?.accepted === true,
      facilitators,
    )
    await until(
      'the themes on all boards',
      () => people.every(({ board }) => board && board.newsAt > at),
      20_000,
    )
    clicks.boards.push({
      kind: 'accept themes',
      last: Math.max(...people.map(({ board }) => board!.newsAt)) - at,
    })
  }

  /** The wall pauses and goes on; only those with the projector's view see it. */
  async #wall(): Promise<void> {
    for (const paused of [true, false]) {
      await this.#click(
        paused ? 'pause the wall' : 'wall goes on',
        'wall:pause',
        { paused },
        ({ wall: shown }) => shown?.paused === paused,
        this.#hall.watchers,
        this.#second,
      )
      await this.#rest()
    }
  }

  /** A command of a participant's. */
  async #say<C extends CommandName>(person: Person, name: C, input: Input<C>): Promise<void> {
    const begun = performance.now()
    const reply = await person.live.send(name, input)
    this.#hall.clicks.answers.push({ kind: name, last: performance.now() - begun })
    if (!reply.ok) this.#refuse(`${name}: ${reply.refusal.code}`)
  }

  #refuse(what: string): void {
    this.refused.set(what, (this.refused.get(what) ?? 0) + 1)
  }

  /** So that clicks fall on all moments of the server's rounds. */
  #rest(): Promise<void> {
    return sleep(150 + this.#random.below(350))
  }
}
