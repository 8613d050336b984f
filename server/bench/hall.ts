import type { QuestionId } from '#shared/ids.ts'
import { Councillor } from '../demo/Councillor.ts'
import { Visitor } from '../demo/Visitor.ts'
import { quantile, shown, timed } from './figures.ts'
import type { ServerProcess } from './ServerProcess.ts'

const TABLES = 15
const NOTES = 4

/** A hall of people joins at once, opens its tables' boards and writes: how long, and at what price. */
export async function hall(server: ServerProcess, people: number): Promise<string[][]> {
  const opener = new Visitor(server.origin)
  const opened = await opener.call(
    'createWorkshop',
    {},
    { template: 'blank', language: 'fi', groups: TABLES },
  )
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { workshop, code } = opened.value
  const host = new Councillor(server.origin)
  const key = opened.value.links.facilitator.split('.').at(-1)!
  await host.enter(workshop, 'facilitator', key, null)
  const activity = host.line.view!.activities[0]!
  await host.line.send('activity:open', { activity: activity.id, from: null })
  for (let phase = activity.steps[0]!.phase; phase !== 'brainstorm';) {
    const visit = host.activity?.visit ?? 0
    const moved = await host.line.send('phase:advance', { activity: activity.id, from: phase, visit })
    if (!moved.ok) throw new Error(moved.refusal.code)
    phase = moved.value.phase
    await host.line.until('the phase', () => {
      const now = host.activity
      return now?.phase === phase && now.settling === null
    })
  }

  const council = Array.from({ length: people }, () => new Councillor(server.origin))
  const joined = await timed(() =>
    Promise.all(council.map((each) => each.join(code, { name: null, group: null }))),
  )
  const onBoards = await timed(() => Promise.all(council.map((each) => each.openBoard(60_000))))

  const question = activity.questions[0]!.id as QuestionId
  const saves: number[] = []
  const cpu = server.cpu
  const wrote = await timed(() =>
    Promise.all(
      council.map(async (each, i) => {
        const board = await each.openBoard()
        for (let n = 0; n < NOTES; n += 1) {
          await new Promise((resolve) => setTimeout(resolve, 200 + ((i * 37 + n * 211) % 1_600)))
          each.put(board, { text: `Ajatus ${i}.${n}: palvelut lähelle`, question })
          saves.push(await timed(() => board.saved(60_000)))
        }
      }),
    ),
  )
  const share = (server.cpu - cpu) / (wrote / 1000)
  await host.line.until('all notes counted', () => host.activity?.notes === people * NOTES, 30_000)
  const memory = server.memory
  for (const each of council) each.close()
  host.close()
  return [
    [`${people} people join at once, all have their first view`, `${shown(joined)} ms`],
    ['all of them have their table’s board', `${shown(onBoards)} ms`],
    [`${people * NOTES} notes: written to stored, median`, `${shown(quantile(saves, 0.5))} ms`],
    [`${people * NOTES} notes: written to stored, 95 %`, `${shown(quantile(saves, 0.95))} ms`],
    ['server CPU while writing (1 = a core)', shown(share)],
    ['server memory', `${shown(memory)} MB`],
  ]
}
