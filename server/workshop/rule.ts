import * as z from 'zod/mini'
import type { Envelope, Reply } from '#shared/contract/live.ts'
import { boardIdOf } from '#shared/board/boardId.ts'
import type { ActivityId, GroupId, PersonId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { type Command, commands } from '#shared/workshop/commands.ts'
import { decide, isRuled, type RuledCommand } from '#shared/workshop/decide.ts'
import { showsOn } from '#shared/workshop/leading.ts'
import { type Deed, may } from '#shared/workshop/permits.ts'
import { phases } from '#shared/workshop/phase.ts'
import { findActivity, progressOf, stepAfter } from '#shared/workshop/programme.ts'
import { unreachable } from '#shared/unreachable.ts'
import type { Spotlight } from '#shared/workshop/wall.ts'
import type { Activity, Group, Workshop } from '#shared/workshop/workshop.ts'
import type { Device } from '../people/sessions.ts'
import { carryOutResults, isAboutResults, isExport, resultDeed } from '../results/command.ts'
import { carryOutThemes, isAboutThemes, themeDeed } from '../themes/command.ts'
import { cast, publish, recall } from '../vote/ballots.ts'
import { carryOutStrategy, isAboutStrategy, strategyDeed } from '../strategy/command.ts'
import { plannedVotes } from '../vote/options.ts'
import { isTelling } from '../vote/weighing.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'
import { hide, show } from './hiding.ts'
import { lookBack, readHistory, returnTo, rewindTo } from './history.ts'
import { lendIdeas } from './ideas.ts'
import { hold, pass, readReview } from './review.ts'
import { settle, written } from './settle.ts'

/** Who asks: a person of the workshop, on a device. */
export type Speaker = { person: PersonId; device: Device }

const actors = new WeakMap<Workshop, ReadonlyMap<string, Actor>>()

/** Who a person is right now, by the log; null when they are not (or no longer) in the workshop. */
export function actorIn(state: Workshop, person: string): Actor | null {
  // Asked for each line of a hall after every change.
  const known = actors.get(state) ?? new Map<string, Actor>(present(state).map((actor) => [actor.id, actor]))
  actors.set(state, known)
  return known.get(person) ?? null
}

const present = ({ people }: Workshop): Actor[] =>
  people.filter(({ removed }) => !removed).map(({ id, role, group }) => ({ id, role, group }))

/** Rules one command. Call it alone on the desk. Always answers; throws only on faults. */
export async function rule(house: House, desk: Desk, speaker: Speaker, envelope: Envelope): Promise<Reply> {
  const input = commands[envelope.name].input.safeParse(envelope.input)
  if (!input.success) return refuse('malformed', firstProblem(input.error))
  const actor = actorIn(desk.state, speaker.person)
  if (!actor) return refuse('signed-out')
  const command = { name: envelope.name, input: input.data } as Command
  const result = isRuled(command.name)
    ? await ruleFacts(house, desk, command as RuledCommand, actor)
    : await carryOut(house, desk, command as Exclude<Command, RuledCommand>, actor, speaker.device)
  return result as Reply
}

async function ruleFacts(
  house: House,
  desk: Desk,
  command: RuledCommand,
  actor: Actor,
): Promise<Result<object>> {
  const decision = decide(desk.state, command, actor, { now: house.now(), code: () => house.codes.fresh() })
  if (!decision.ok) return decision
  if (command.name === 'phase:advance') {
    const why = await whyNoVote(house, desk, command.input)
    if (why !== null) return refuse(why)
  }
  if (command.name === 'spotlight:set' && !(await isThere(house, command.input.spotlight)))
    return refuse('not-found')
  if (command.name === 'groups:edit') {
    const kept = new Set(command.input.groups.map((group) => group.id))
    const inUse = await tableWithNotes(house, desk, (group) => !kept.has(group))
    if (inUse) return refuse('group-in-use', inUse.name)
  }
  if (command.name === 'programme:edit') {
    const kept = new Set(command.input.activities.map(({ id }) => id))
    const noted = await activityWithNotes(house, desk, (activity) => !kept.has(activity))
    if (noted) return refuse('activity-has-notes', noted.title)
  }
  await desk.record(decision.value.events)
  if (command.name === 'phase:advance' || command.name === 'phase:back')
    startSettling(house, desk, command.input.activity)
  return ok(decision.value.reply)
}

/** S22: what is put on the wall lies on its board. A theme that is only proposed does not, until somebody accepts it. */
async function isThere(house: House, spotlight: Spotlight | null): Promise<boolean> {
  if (spotlight === null) return true
  const { notes, themes } = await house.rooms.snapshot(spotlight.board)
  return spotlight.of === 'theme'
    ? themes.some(({ id }) => id === spotlight.id)
    : notes.some(({ id, archived }) => id === spotlight.id && archived === null)
}

/** R1: notes can be brought in before their activity begins; removed with it, they would be nowhere. */
async function activityWithNotes(
  house: House,
  desk: Desk,
  test: (activity: ActivityId) => boolean,
): Promise<Activity | null> {
  for (const activity of desk.state.activities.filter(({ id }) => test(id))) {
    if (desk.state.hidden.some((note) => note.activity === activity.id)) return activity
    for (const { id: group } of desk.state.groups) {
      const board = boardIdOf({ kind: 'group', workshop: desk.id, activity: activity.id, group })
      if (written(await house.rooms.snapshot(board)).length > 0) return activity
    }
  }
  return null
}

/** R1: a table is where its notes are; without it they would be in no view and no report. */
async function tableWithNotes(
  house: House,
  desk: Desk,
  test: (group: GroupId) => boolean,
): Promise<Group | null> {
  for (const group of desk.state.groups.filter(({ id }) => test(id))) {
    for (const { id: activity } of desk.state.activities) {
      const board = boardIdOf({ kind: 'group', workshop: desk.id, activity, group: group.id })
      const isHiddenHere = desk.state.hidden.some(({ places }) => places.some((at) => at.board === board))
      if (isHiddenHere || written(await house.rooms.snapshot(board)).length > 0) return group
    }
  }
  return null
}

/** V1 V13: what would be entered is a vote, and why it cannot open: nothing to vote on, or weights that few share. */
export async function whyNoVote(
  house: House,
  desk: Desk,
  input: Extract<RuledCommand, { name: 'phase:advance' }>['input'],
): Promise<'nothing-to-vote-on' | 'weights-telling' | null> {
  const activity = findActivity(desk.state, input.activity)
  const { phase, settling } = progressOf(desk.state, input.activity)
  const next = input.to ? { phase: input.to } : activity && stepAfter(activity, phase)
  // Themes that people have accepted and the strategy can be looked up beforehand; notes are gathered on the way.
  if (!activity || !next || settling !== null || phase !== input.from || phases[next.phase].ballot === 'shut')
    return null
  if (isTelling(desk.state, activity.id)) return 'weights-telling'
  const planned = await plannedVotes(house, desk, activity.id)
  return planned.every(({ plan, options }) => plan.on !== 'notes' && options.length === 0)
    ? 'nothing-to-vote-on'
    : null
}

/** Settling goes on by itself; a failure is tried again until the store takes it or the workshop is deleted. */
export function startSettling(
  house: House,
  desk: Desk,
  activity: Parameters<typeof settle>[2],
  wait = 0,
): void {
  setTimeout(() => {
    if (!house.desks.get(desk.id)) return
    settle(house, desk, activity).catch((fault: unknown) => {
      // Deleted, or the house is closing: what is left is taken up when it opens again.
      if (!house.desks.get(desk.id)) return
      house.log.error({ err: fault, workshop: desk.id }, 'settling failed, trying again')
      startSettling(house, desk, activity, Math.min(30_000, (wait || 500) * 2))
    })
  }, wait).unref()
}

async function carryOut(
  house: House,
  desk: Desk,
  command: Exclude<Command, RuledCommand>,
  actor: Actor,
  device: Device,
): Promise<Result<object>> {
  if ('activity' in command.input && !findActivity(desk.state, command.input.activity))
    return refuse('unknown-activity')
  if (command.name === 'vote:recall') return ok(await recall(house, desk, device, command.input))
  if (command.name === 'vote:receipts') return publish(house, desk, command.input)
  // A workshop that is put away still gives its results.
  if (desk.state.archived && !isExport(command)) return refuse('archived')
  const allowed = may(actor, deedOf(command, desk.state, actor), desk.state)
  if (allowed !== true) return refuse(allowed)
  if (isAboutThemes(command)) return carryOutThemes(house, desk, command)
  if (isAboutResults(command)) return carryOutResults(house, desk, actor, command)
  if (isAboutStrategy(command)) return carryOutStrategy(house, desk, actor, command)
  switch (command.name) {
    case 'history:read':
      return readHistory(house, desk, actor, command.input)
    case 'history:return':
      return returnTo(house, desk, actor, command.input)
    case 'history:look':
      return lookBack(house, desk, actor, command.input)
    case 'history:rewind':
      return rewindTo(house, desk, actor, command.input)
    case 'note:hide':
      return hide(house, desk, actor, command.input)
    case 'note:show':
      return show(house, desk, command.input)
    case 'ideas:ask':
      return lendIdeas(house, desk, actor, device, command.input)
    case 'review:read':
      return readReview(house, desk, command.input.activity)
    case 'review:pass':
      return pass(house, desk, command.input)
    case 'review:hold':
      return hold(house, desk, command.input)
    case 'vote:cast':
      return cast(house, desk, { group: actor.group, device }, command.input)
    default:
      return unreachable(command)
  }
}

/** What those commands that need boards or ballots ask permission for. */
function deedOf(command: Exclude<Command, RuledCommand>, state: Workshop, actor: Actor): Deed {
  if (isAboutThemes(command)) return themeDeed(command)
  if (isAboutResults(command)) return resultDeed(command)
  if (isAboutStrategy(command)) return strategyDeed(command)
  if (command.name === 'note:hide' || command.name === 'history:read' || command.name === 'history:return')
    return { do: 'tend-board', board: command.input.board }
  const { name, input } = command
  const { activity } = input
  if (name === 'note:show' && actor.role === 'participant') {
    const board = showsOn(state, actor, input)
    return board ? { do: 'tend-board', board } : { do: 'facilitate' }
  }
  if (name === 'vote:cast') return { do: 'vote', activity }
  if (name === 'review:read' || name === 'review:pass' || name === 'review:hold')
    return { do: 'review', activity }
  if (name === 'ideas:ask') return { do: 'see-ideas', activity }
  return { do: 'facilitate' }
}

// Shared schemas know no sentences, so that pages need not load any.
z.config(z.locales.en())

type Issues = { issues: readonly { path: PropertyKey[]; message: string }[] }

/** Where input went wrong, in a few words for a person who writes a program: "activities.0.title: too short". */
export function firstProblem({ issues }: Issues): string {
  const [issue] = issues
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}`.slice(0, 200) : ''
}
