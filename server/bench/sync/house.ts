import { cpSync } from 'node:fs'
import type { BoardId } from '#shared/ids.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH } from '#shared/contract/boards.ts'
import { Councillor } from '../../demo/Councillor.ts'
import { Visitor } from '../../demo/Visitor.ts'
import { makeFolder } from '../folders.ts'
import { ServerProcess } from '../ServerProcess.ts'

/** How many come in at once while a house is being made. */
const BATCH = 25

/** A workshop that everybody of the bench has joined, at one board: a folder to start servers of ours from. */
export type House = {
  /** Copies its database into a folder. */
  copyTo: (folder: string) => void
  board: BoardId
  epoch: number
  /** The path of the board's door. */
  path: string
  /** By person: the Cookie header. */
  cookies: string[]
  remove: () => void
}

/** Opens a workshop with one table on a real server, lets people join by the real door, goes to brainstorming. */
export async function makeHouse(people: number): Promise<House> {
  const folder = makeFolder()
  const server = await ServerProcess.start(folder.path)
  try {
    const host = await openWorkshop(server.origin)
    const cookies: string[] = []
    while (cookies.length < people) {
      const size = Math.min(BATCH, people - cookies.length)
      cookies.push(...(await Promise.all(Array.from({ length: size }, () => join(server.origin, host.code)))))
    }
    await host.advanceTo('brainstorm')
    const { board, epoch } = host.councillor.line.me!.boards.find((each) => each.kind === 'group')!
    host.councillor.close()
    const path = `${BOARDS_PATH}${board}?epoch=${epoch}&schema=${SCHEMA}`
    const copyTo = (to: string) => cpSync(folder.path, to, { recursive: true })
    return { copyTo, board, epoch, path, cookies, remove: folder.remove }
  } finally {
    await server.stop()
  }
}

async function openWorkshop(origin: string) {
  const opener = new Visitor(origin)
  const opened = await opener.call('createWorkshop', {}, { template: 'blank', language: 'fi', groups: 1 })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { workshop, code, links } = opened.value
  const councillor = new Councillor(origin)
  await councillor.enter(workshop, 'facilitator', links.facilitator.split('.').at(-1)!, null)
  const { line } = councillor
  const activity = line.view!.activities[0]!
  await line.send('activity:open', { activity: activity.id, from: null })
  return {
    councillor,
    code,
    async advanceTo(goal: string) {
      for (let phase = activity.steps[0]!.phase; phase !== goal;) {
        const moved = await line.send('phase:advance', { activity: activity.id, from: phase })
        if (!moved.ok) throw new Error(moved.refusal.code)
        phase = moved.value.phase
        const there = () => councillor.activity?.phase === phase && councillor.activity.settling === null
        await line.until('the phase', there)
      }
    },
  }
}

async function join(origin: string, code: string): Promise<string> {
  const visitor = new Visitor(origin)
  const joined = await visitor.send('POST', '/api/join', JSON.stringify({ code, name: null, group: null }))
  if (!joined.ok) throw new Error(`not let in: ${joined.refusal.code}`)
  return visitor.cookie
}
