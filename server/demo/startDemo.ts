import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { Chair } from './Chair.ts'
import { Councillor } from './Councillor.ts'
import { Member, type Part } from './Member.ts'
import { inventNames } from './names.ts'
import { Pace } from './pace.ts'
import { Proposer } from './Proposer.ts'
import { deal, readScript } from './script.ts'
import { dealAmendments, readStrategyScript } from './strategyScript.ts'

export type DemoSettings = {
  /** Where the server listens, e.g. `http://127.0.0.1:4173`. */
  origin: string
  workshop: string
  code: string
  /** The key of the facilitator's secret link. */
  facilitatorKey: string
  language: Language
  /** 1: a watchable day of about nine minutes; more is faster. */
  speed: number
  /** How many councillors. */
  people: number
}

/** A show never outlives this, however it goes; and not this long after the hall has stopped moving. */
const LONGEST = 3 * 60 * 60 * 1000
const QUIET = 40 * 60 * 1000

const chairNames = { fi: 'Esittelyn ohjaaja', sv: 'Demons facilitator', en: 'Demo facilitator' } as const

/**
 * Lets a simulated council play a workshop of the strategy template over the real doors. Resolves when the
 * last activity is done, when nothing has moved for forty minutes, or soon after the signal.
 * @param random gives 0 up to 1
 */
export async function startDemo(
  settings: DemoSettings,
  { signal, random = Math.random }: { signal: AbortSignal; random?: () => number },
): Promise<void> {
  const pace = new Pace(settings.speed, AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]))
  const chairPerson = new Councillor(settings.origin)
  const members: Member[] = []
  try {
    await chairPerson.enter(
      settings.workshop,
      'facilitator',
      settings.facilitatorKey,
      chairNames[settings.language],
    )
    const chair = new Chair(chairPerson, pace)
    await Promise.all([seat(settings, pace, random, chairPerson, members), pace.rest(pace.length('arrival'))])
    await chair.lead()
    if (chair.hasYielded) await untilOver(chairPerson, pace)
    await pace.rest(pace.length('done'))
  } catch (fault) {
    if (!pace.signal.aborted) throw fault
  } finally {
    for (const member of members) member.goHome()
    chairPerson.close()
  }
}

/** Lets the members in one by one, each with their own share of what the council has to say. */
async function seat(
  { origin, code, people }: DemoSettings,
  pace: Pace,
  random: () => number,
  chair: Councillor,
  members: Member[],
): Promise<void> {
  const { activities } = chair.line.view!
  const baseline = await baselineOf(chair)
  const dealt = readScript().map((script) => ({ script, piles: deal(script.notes, people, random) }))
  const strategy = readStrategyScript().amendments
  const goals = activities.findIndex(({ questions }) => questions.some(({ kind }) => kind === 'goal-change'))
  const proposals = dealAmendments(strategy, dealt[goals]?.piles ?? deal([], people, random), random)
  const reasons = deal(
    strategy.flatMap((about) => about.reasons.map((reason) => ({ about, reason }))),
    people,
    random,
  )
  await Promise.all(
    inventNames(people).map(async (name, i) => {
      await pace.rest(random() * 0.8 * pace.length('arrival'))
      const self = new Councillor(origin)
      // A council sits where there is room: the server gives the table.
      await self.join(code, { name, group: null })
      if (pace.signal.aborted) return self.close()
      const parts = new Map<string, Part>()
      for (const [n, { script, piles }] of dealt.entries()) {
        const own = piles[i] ?? []
        const activity = activities[n]
        if (activity) parts.set(activity.id, { script, own, left: [...own] })
      }
      const proposer = new Proposer(self, {
        ...{ pace, random, baseline, script: strategy },
        ...{ proposes: proposals[i] ?? [], reasons: reasons[i] ?? [] },
      })
      members.push(new Member(self, { pace, random, parts, baseline, proposer }))
    }),
  )
}

async function baselineOf(chair: Councillor): Promise<BaselineStrategy | null> {
  const answer = await chair.visitor.call('getBaseline', { workshop: chair.line.view!.id }, undefined)
  return answer.ok ? answer.value.baseline : null
}

/** While a human leads: until every activity is done, the workshop is gone, or the hall has gone quiet. */
async function untilOver({ line }: Councillor, pace: Pace): Promise<void> {
  const over = () =>
    pace.signal.aborted ||
    line.notice?.notice === 'deleted' ||
    line.notice?.notice === 'removed' ||
    (line.view?.activities.every(({ phase }) => phase === 'done') ?? true)
  try {
    for (;;) {
      const seen = placeOf(line)
      await Promise.race([
        line.until('the hall to move', () => over() || placeOf(line) !== seen, QUIET),
        pace.rest(QUIET),
      ])
      if (over()) return
    }
  } catch {
    // Nobody has moved the hall for a long time, or the show was stopped.
  }
}

const placeOf = ({ view }: Councillor['line']): string =>
  `${view?.current} ${view?.activities.map(({ phase }) => phase).join(' ')}`
