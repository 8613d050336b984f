import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { reportPath } from '#shared/contract/http.ts'
import { editedSummaries, summariesPath } from '#shared/contract/summaries.ts'
import { type ActivityId, noteId, type QuestionId, workshopId } from '#shared/ids.ts'
import type { Report } from '#shared/report/report.ts'
import type { DraftSentence } from '#shared/report/summary.ts'
import { build } from '../../report/build.ts'
import { renderCsv } from '../../report/render/csv.ts'
import { renderHtml } from '../../report/render/html.ts'
import { renderJson } from '../../report/render/json.ts'
import { renderMarkdown } from '../../report/render/markdown.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import type { TestPerson } from '../../testing/TestPerson.ts'
import { factsOf } from '../facts.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-summaries-'))
let server: TestServer
let stage: SocketStage
let host: TestPerson
let aino: TestPerson
let place: { activity: ActivityId; question: QuestionId | null }
let ids: Record<'queue' | 'staff', string>

const get = (person: TestPerson, path: string) =>
  fetch(server.origin + path, { headers: { cookie: person.visitor.cookie } })
/** The report as the house makes it, without the tools that take their time. */
async function now(): Promise<Report> {
  const { house } = server.app
  const facts = await factsOf(house, house.desks.get(workshopId.parse(host.view.id))!)
  return build(facts, { language: 'fi', madeAt: house.now(), words: () => [], pick: () => [] })
}
const told = async () => (await now()).activities[0]!.questions[0]!.summary
async function files(): Promise<string> {
  const report = await now()
  return [renderMarkdown, renderHtml, renderCsv, renderJson].map((render) => render(report)).join('\n')
}
async function edited() {
  const answer = editedSummaries.parse(await (await get(host, summariesPath(host.view.id))).json())
  return answer.summaries[0]!
}
const refused = async (work: Promise<unknown>) => String(await work.catch((fault: unknown) => fault))
const sentence = (id: string, text: string, ...notes: string[]): DraftSentence => ({
  // A hostile page says that nobody has touched it.
  ...{ id, by: 'extract', edited: false },
  clauses: [{ text, notes: notes.map((each) => noteId.parse(each)) }],
})

beforeAll(async () => {
  server = await startServer({ dataDir: folder })
  stage = new SocketStage(server)
  host = stage.person('Ritva')
  aino = stage.person('Aino')
  await host.opensWorkshop('strategy', 'fi', 1)
  await aino.joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  await host.movesOn('brainstorm')
  await aino.writes('Jonot lyhenivät kahdessa vuodessa')
  await aino.writes('Hoitajat viihtyvät työssään')
  await host.counts(2)
  const { notes } = await aino.board()
  const idOf = (text: string) => notes.find((note) => note.text.startsWith(text))!.id
  ids = { queue: idOf('Jonot'), staff: idOf('Hoitajat') }
  const activity = host.view.activities[0]!
  place = { activity: activity.id, question: activity.questions[0]!.id }
}, 30_000)

afterAll(async () => {
  stage.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

it('R24 a workshop that nobody has summed up has a summary of its notes’ own words, and only who facilitates edits it', async () => {
  const composed = await edited()
  expect(composed).toMatchObject({ ...place, revision: 0, approval: null, made: { by: 'extract' } })
  expect(composed.sentences.flatMap(({ faults }) => faults)).toEqual([])
  expect((await get(aino, summariesPath(host.view.id))).status).toBe(403)
  const mine = { ...place, from: 0, sentences: [sentence('a', 'Minun sanani.', ids.queue)] }
  expect(await refused(aino.does('summary:edit', mine))).toContain('forbidden')
})

it('R27 R29 forged sentences of a hostile page reach no file, and nobody approves them', async () => {
  const before = await edited()
  const kept = before.sentences[0]!
  const forged = [
    sentence('f1', 'PETOS1 ilman lähdettä.'),
    sentence('f2', 'PETOS2 tuntematon lähde.', 'no-such-note'),
    sentence('f3', 'PETOS3 ”Jonot pitenivät kahdessa vuodessa”.', ids.queue),
    sentence('f4', 'PETOS4 kolmessa vuodessa.', ids.queue),
    sentence('f5', 'PETOS5 ”Hoitajat viihtyvät”.', ids.queue),
    sentence('f6', 'PETOS6 ”Jonot … viihtyvät”.', ids.queue, ids.staff),
    sentence('f7', 'PETOS7 ”Jonot lyhenivät kahdess\u0430 vuodessa”.', ids.queue),
    sentence('f8', 'PETOS8 kaks\u200bikymmentä vuotta.', ids.queue),
  ]
  const sentences = [
    { ...kept, faults: undefined },
    ...forged,
    sentence('own', 'Jonoista sanotaan ”Jonot lyhenivät”.', ids.queue),
  ]
  expect(await host.does('summary:edit', { ...place, from: 0, sentences })).toEqual({ revision: 1 })
  const after = await edited()
  expect(
    after.sentences.map(({ id, by, edited: changed, faults }) => [id, by, changed, faults[0]?.kind ?? null]),
  ).toEqual([
    [kept.id, 'extract', false, null],
    ['f1', 'people', false, 'figure'],
    ['f2', 'people', false, 'unknown-note'],
    ['f3', 'people', false, 'quote'],
    ['f4', 'people', false, 'figure'],
    ['f5', 'people', false, 'quote'],
    ['f6', 'people', false, 'quote'],
    ['f7', 'people', false, 'quote'],
    ['f8', 'people', false, 'figure'],
    ['own', 'people', false, null],
  ])
  expect(await files()).not.toContain('PETOS')
  const sent = await get(host, `${reportPath(host.view.id, 'json')}?language=fi`)
  expect(await sent.text()).not.toContain('PETOS')
  expect((await told())?.struck).toBe(8)
  expect(await refused(host.does('summary:approve', { ...place, from: 1, name: 'Ritva' }))).toContain(
    'summary-faulty',
  )
})

it('R28 R29 is approved by name, loses that with a change, refuses an older page, and outlives a restart', async () => {
  const now = await edited()
  const standing = now.sentences.filter(({ faults }) => faults.length === 0)
  const first = { ...standing[0]!, clauses: [{ text: 'Jonot lyhenivät.', notes: [noteId.parse(ids.queue)] }] }
  await host.does('summary:edit', { ...place, from: 1, sentences: [first, ...standing.slice(1)] })
  expect(await refused(host.does('summary:edit', { ...place, from: 1, sentences: [] }))).toContain('stale')
  await host.does('summary:approve', { ...place, from: 2, name: 'R. Rehti' })
  await stage.restart()
  const approved = await told()
  expect([approved?.approved?.name, approved?.mark, approved?.sentences[0]?.edited]).toEqual([
    'R. Rehti',
    null,
    true,
  ])
  expect(approved?.label).toMatch(
    /^Koottu lapuista koneellisesti ilman kielimallia, ihmisten muokkaama, tarkisti R\. Rehti klo/,
  )

  await host.does('summary:withdraw', { ...place, from: 3 })
  expect((await told())?.approved).toBeNull()
  await host.does('summary:approve', { ...place, from: 4, name: 'R. Rehti' })
  // A hidden note is no source any more.
  const board = boardIdOf({
    kind: 'group',
    ...{ workshop: workshopId.parse(host.view.id), activity: place.activity, group: host.view.groups[0]!.id },
  })
  await host.does('note:hide', { activity: place.activity, board, note: noteId.parse(ids.queue) })
  const left = await told()
  expect([left?.approved, left?.mark, (await edited()).lapsed]).toEqual([
    null,
    'Luonnos, ei tarkastettu',
    true,
  ])
  expect(await files()).not.toContain('Jonot lyhenivät')
})

it('R29 is composed anew, and says why a note is not spoken of', async () => {
  const { revision } = await edited()
  await host.does('summary:draft', { ...place, from: revision, by: 'extract' })
  const anew = await edited()
  expect([
    anew.revision,
    anew.sentences.every(({ by, edited: changed }) => by === 'extract' && !changed),
  ]).toEqual([revision + 1, true])
  expect(host.view.results?.texts).toBeGreaterThan(0)
  await host.does('summary:excuse', { note: noteId.parse(ids.staff), reason: 'Sama asia toisaalla' })
  expect(await refused(host.does('summary:excuse', { note: noteId.parse('gone'), reason: 'x' }))).toContain(
    'not-found',
  )
  expect(await refused(host.does('summary:draft', { ...place, from: anew.revision, by: 'model' }))).toContain(
    'no-service',
  )
})
