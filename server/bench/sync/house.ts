import { cpSync } from 'node:fs'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH } from '#shared/contract/boards.ts'
import { Councillor } from '../../demo/Councillor.ts'
import { Visitor } from '../../demo/Visitor.ts'
import { makeFolder } from '../folders.ts'
import { ServerProcess } from '../ServerProcess.ts'
import { wall } from '../wall.ts'
import { plainAsking } from '#shared/themes/asking.ts'

/** How many come in at once while a house is being made. */
const BATCH = 25

/** An open vote: what a ballot names. */
export type Vote = { workshop: string; activity: string; options: string[] }

/**
 * A folder to start servers of ours from: one workshop that is brainstorming at one board and one that is
 * voting, joined by the same people.
 */
export type House = {
  /** Copies its database into a folder. */
  copyTo: (folder: string) => void
  /** The path of the board's door. */
  path: string
  vote: Vote
  /** By person: the Cookie header. */
  cookies: string[]
  remove: () => void
}

/** Opens the workshops on a real server and lets people join by the real door. */
export async function makeHouse(people: number): Promise<House> {
  const folder = makeFolder()
  const server = await ServerProcess.start(folder.path)
  try {
    const writing = await openWorkshop(server.origin)
    const voting = await openWorkshop(server.origin)
    const visitors: Visitor[] = []
    while (visitors.length < people) {
      const group = Array.from(
        { length: Math.min(BATCH, people - visitors.length) },
        () => new Visitor(server.origin),
      )
      await Promise.all(group.map((each) => join(each, writing.code)))
      await Promise.all(group.map((each) => join(each, voting.code)))
      visitors.push(...group)
    }
    await advance(writing, 'brainstorm')
    const { board, epoch } = writing.host.line.me!.boards.find((each) => each.kind === 'group')!
    const vote = await openVote(voting)
    for (const { host } of [writing, voting]) host.close()
    return {
      copyTo: (to) => cpSync(folder.path, to, { recursive: true }),
      path: `${BOARDS_PATH}${board}?epoch=${epoch}&schema=${SCHEMA}`,
      vote,
      cookies: visitors.map(({ cookie }) => cookie),
      remove: folder.remove,
    }
  } finally {
    await server.stop()
  }
}

export type Opened = Awaited<ReturnType<typeof openWorkshop>>

export async function openWorkshop(origin: string) {
  const opener = new Visitor(origin)
  const opened = await opener.call('createWorkshop', {}, { template: 'blank', language: 'fi', groups: 1 })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { workshop, code, links } = opened.value
  const host = new Councillor(origin)
  await host.enter(workshop, 'facilitator', links.facilitator.split('.').at(-1)!, null)
  const activity = host.line.view!.activities[0]!
  await host.line.send('activity:open', { activity: activity.id, from: null })
  return { opener, host, workshop, code, activity }
}

async function join(visitor: Visitor, code: string): Promise<void> {
  const joined = await visitor.send('POST', '/api/join', JSON.stringify({ code, name: null, group: null }))
  if (!joined.ok) throw new Error(`not let in: ${joined.refusal.code}`)
}

/** Goes on phase by phase. */
export async function advance({ host, activity }: Opened, goal: string): Promise<void> {
  for (let phase = host.activity?.phase ?? activity.steps[0]!.phase; phase !== goal;) {
    const visit = host.activity?.visit ?? 0
    const moved = await host.line.send('phase:advance', { activity: activity.id, from: phase, visit })
    if (!moved.ok) throw new Error(moved.refusal.code)
    phase = moved.value.phase
    await host.line.until(
      'the phase',
      () => host.activity?.phase === phase && host.activity.settling === null,
    )
  }
}

/** Some notes, themes out of them, and a vote on the themes. */
async function openVote(opened: Opened): Promise<Vote> {
  const { opener, host, workshop, activity } = opened
  const notes = wall(40).map(({ text }) => ({ text, group: '1' }))
  const path = `/api/workshops/${workshop}/activities/${activity.id}/notes`
  const brought = await opener.send('POST', path, JSON.stringify({ notes }))
  if (!brought.ok) throw new Error(brought.refusal.code)
  await advance(opened, 'synthesis')
  const asked = await host.line.send('themes:propose', { activity: activity.id, ...plainAsking })
  if (!asked.ok) throw new Error(asked.refusal.code)
  await host.line.until('the themes', () => host.activity?.run?.status === 'ready')
  await host.line.send('themes:accept', { activity: activity.id, run: asked.value.run })
  await advance(opened, 'vote')
  await host.line.until('the ballot', () => host.activity?.ballots[0] != null)
  return {
    workshop,
    activity: activity.id,
    options: host.activity!.ballots[0]!.ballot.options.map(({ id }) => id),
  }
}
