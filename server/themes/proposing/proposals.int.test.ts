import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Note } from '#shared/board/note.ts'
import { noteId, runId, themeId } from '#shared/ids.ts'
import { type Asking, plainAsking } from '#shared/themes/asking.ts'
import type { Amendment } from '#shared/themes/amending.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import { must, type TestPerson } from '../../testing/TestPerson.ts'
import { readRuns } from './acceptedRuns.ts'
import { noServices } from '../providers/endpoint.ts'
import { type Gateway, startGateway } from '../providers/testing/FakeGateway.ts'

const TEXTS = [
  'Jonot hoitoon lyhyemmiksi',
  'Hoitoon pääsee viikossa',
  'Jonot puretaan ensin',
  'Talouden luvut selkokielellä',
  'Talous tasapainoon',
  'Raha riittää perusasioihin',
  'Bussi kulkee illalla',
]

let folder: string
let gateway: Gateway
let server: TestServer
let stage: SocketStage
/** Milliseconds that the server's clock is ahead: pauses need not be waited for. */
let ahead = 0
const SLOW = { timeout: 8_000 }
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-'))
  gateway = await startGateway('well')
  const at = (model: string) => ({ url: gateway.url, model, key: null, price: null })
  const services = {
    ...noServices,
    embeddings: at('meanings-1'),
    model: at('grouper-1'),
    timing: { request: 2_000, whole: 4_000, pause: 5 },
  }
  server = await startServer({ dataDir: folder, services, now: () => Date.now() + ahead })
})
afterAll(async () => {
  await server.close()
  await gateway.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  stage = new SocketStage(server)
})
afterEach(() => stage.close())

/** A workshop whose notes lie gathered before those who make themes. */
async function gathered(host: TestPerson): Promise<void> {
  await host.opensWorkshop('strategy', 'fi', 2)
  await host.opens(5)
  const { id, phase, visit } = host.activity!
  await host.does('phase:advance', { activity: id, from: phase, visit, to: 'synthesis' })
  await host.everybodyIsAt('synthesis')
  const path = `/api/workshops/${host.view.id}/activities/${id}/notes`
  const notes = TEXTS.map((text) => ({ text }))
  must(await host.visitor.send('POST', path, JSON.stringify({ notes })))
}

const asks = (host: TestPerson, asked: Partial<Asking> = {}) =>
  host.asks('themes:propose', { activity: host.activity!.id, ...plainAsking, ...asked })

async function proposes(host: TestPerson, asked: Partial<Asking> = {}) {
  const { run } = must(await asks(host, asked))
  await host.waitForView('a proposal', () => {
    const now = host.activity?.run
    return now?.run === run && now.status === 'ready'
  })
  return proposal(host)
}

const proposal = async (host: TestPerson) =>
  must(
    await host.visitor.call(
      'getProposal',
      { workshop: host.view.id, activity: host.activity!.id },
      undefined,
    ),
  )

const code = (reply: { ok: boolean; refusal?: { code: string } }) => (reply.ok ? 'ok' : reply.refusal?.code)

const amends = async (host: TestPerson, amendment: Amendment, run = host.activity!.run!.run) =>
  code(await host.asks('themes:amend', { activity: host.activity!.id, run, amendment }))

const where = (notes: readonly Note[], text: string) => notes.find((note) => note.text === text)?.theme

// First, since the board it leaves is being closed while the others run.
it('C14 C16 C17 C18 a live proposal follows its board, tells only what is new, and stops with the phase and the process', async () => {
  const host = stage.person('Ritva')
  await gathered(host)
  const told: number[] = []
  const first = await proposes(host, { live: true })
  host.line.onNews(() => {
    const { revision } = host.activity!.run!
    if (told.at(-1) !== revision) told.push(revision)
  })
  const { board, found } = await host.find(TEXTS[3]!)
  board.apply([
    {
      op: 'note/add',
      note: { ...found, id: noteId.parse('later'), text: 'Talouden velat pois', source: null },
    },
  ])
  await board.saved()
  await host.waitForView('the note in it', () => host.activity!.run!.notes === TEXTS.length + 1)
  ahead += 60_000
  board.apply([{ op: 'note/move', id: found.id, at: [40, 40] }])
  const second = await proposal(host)
  expect(second).toMatchObject({ run: first.run, revision: 1, newSince: 0, asked: { live: true } })
  const kept = second.themes.filter(({ id }) => first.themes.some((theme) => theme.id === id))
  expect(kept.map(({ id }) => id).sort()).toEqual(first.themes.map(({ id }) => id).sort())
  expect(second.themes.flatMap(({ noteIds }) => noteIds).concat(second.unassigned)).toContain('later')
  expect(board.notes.map(({ theme }) => theme)).toEqual(board.notes.map(() => null))

  // Other words that belong where they did are taken in without a word to anybody.
  board.apply([{ op: 'note/type', id: found.id, at: found.text.length, remove: 0, insert: ' heti' }])
  await board.saved()
  await expect.poll(async () => (await proposal(host)).at - second.at, SLOW).toBeGreaterThan(50_000)
  expect(await proposal(host)).toMatchObject({ revision: 1, changedSince: 0 })
  expect(told.filter((revision) => revision > 0)).toEqual([1])

  const { id, visit } = host.activity!
  const standsStill = () => host.waitForView('it to stand still', () => host.activity!.run!.live === false)
  await host.does('themes:accept', { activity: id, run: first.run })
  await standsStill()
  const { themes } = await proposes(host, { live: true })
  const title = 'Rahasta'
  expect(await amends(host, { change: 'name', theme: themeId.parse(themes[0]!.id), title })).toBe('ok')
  const named = await proposal(host)
  await stage.restart()
  await standsStill()
  expect(host.activity!.run).toMatchObject({ status: 'ready', revision: 1 })
  expect(await proposal(host)).toEqual(named)
  await proposes(host, { live: true })
  await host.does('phase:advance', { activity: id, from: 'synthesis', visit, to: 'discuss' })
  await standsStill()
}, 30_000)

it('C5 one undo takes an acceptance back whole, also when two facilitators accepted at once', async () => {
  const [host, other] = [stage.person('Ritva'), stage.person('Tuomas')]
  await gathered(host)
  await other.enters('facilitator')
  const activity = host.activity!.id
  const { run } = await proposes(host)
  const { board } = await host.find(TEXTS[0]!)
  await Promise.all([host, other].map((person) => person.does('themes:accept', { activity, run })))
  await board.until('the themes', () => board.snapshot.themes.length > 0)
  await host.does('themes:undo', { activity })
  await board.until('no themes', () => board.snapshot.themes.length === 0, 5_000)
  expect(board.notes.map((note) => note.theme)).toEqual(TEXTS.map(() => null))
}, 30_000)

it('C5 acceptances of single themes are taken back one after another, the latest first', async () => {
  const host = stage.person('Ritva')
  await gathered(host)
  const activity = host.activity!.id
  const { run, themes } = await proposes(host, { grain: 1 })
  const { board } = await host.find(TEXTS[0]!)
  const ids = themes.slice(0, 2).map(({ id }) => themeId.parse(id))
  for (const id of ids) await host.does('themes:accept', { activity, run, themes: [id] })
  const stand = () => board.snapshot.themes.map(({ id }) => id).sort()
  const takesBack = async () => code(await host.asks('themes:undo', { activity }))
  const isAccepted = (accepted: boolean) =>
    host.waitForView('what is left', () => host.activity!.run!.accepted === accepted)
  await board.until('both', () => stand().length === 2)
  expect(await takesBack()).toBe('ok')
  await board.until('one', () => stand().length === 1)
  await isAccepted(true)
  expect(stand()).toEqual([ids[0]])
  expect(await takesBack()).toBe('ok')
  await isAccepted(false)
  await board.until('none', () => stand().length === 0)
  expect(board.notes.map(({ theme }) => theme)).toEqual(TEXTS.map(() => null))
  expect(await takesBack()).toBe('no-proposal')

  // As it was kept while only one could be taken back.
  const { house } = server.app
  const alone = { added: [], dissolved: [], moved: [] }
  await house.storage.papers.put(house.desks.get(host.view.id)!.id, `undo.${activity}`, alone)
  expect([await takesBack(), await takesBack()]).toEqual(['ok', 'no-proposal'])
}, 30_000)

it('C11 C13 C14 C15 C18 what facilitators change at once stays theirs: on the board, until it is undone, and in the next run', async () => {
  const [host, other, guest] = [stage.person('Ritva'), stage.person('Tuomas'), stage.person('Aino')]
  await gathered(host)
  await other.enters('facilitator')
  await guest.joins(1)
  const activity = host.activity!.id
  const { board } = await host.find(TEXTS[0]!)
  expect(code(await asks(guest))).toBe('forbidden')
  const first = await proposes(host, { grain: 1 })
  expect(first.themes.length).toBeGreaterThan(1)
  const [one, two] = first.themes.map(({ id }) => themeId.parse(id))
  const all = first.themes.flatMap(({ noteIds }) => noteIds).concat(first.unassigned)
  const [loose, gone] = first.themes[0]!.noteIds.map((id) => noteId.parse(id))
  const stray = noteId.parse(first.themes[1]!.noteIds[0])

  const place = (note: string, theme: string | null): Amendment => ({
    ...{ change: 'place', note: noteId.parse(note), theme: theme === null ? null : themeId.parse(theme) },
  })
  const merge: Amendment = { change: 'merge', theme: two!, into: one! }
  const title = 'Hoitoon viikossa'
  expect(await amends(guest, merge, first.run)).toBe('forbidden')
  expect((await Promise.all([amends(host, merge), amends(other, merge)])).sort()).toEqual(['ok', 'stale'])
  expect(await amends(other, { change: 'name', theme: one!, title })).toBe('ok')
  expect(await amends(host, place(loose!, null))).toBe('ok')
  expect(await amends(other, place(stray, one!))).toBe('ok')
  board.apply([{ op: 'note/archive', id: gone!, by: null, at: 1 }])
  await board.saved()
  for (const [what, said] of [
    [place('another-workshops', one!), 'stale'],
    [place(loose!, 'another-workshops'), 'stale'],
    [place(gone!, one!), 'stale'],
    [{ change: 'no-stack', notes: Array.from({ length: 500 }, (_, i) => noteId.parse(`x${i}`)) }, 'stale'],
    [
      { change: 'no-stack', notes: Array.from({ length: 501 }, (_, i) => noteId.parse(`x${i}`)) },
      'malformed',
    ],
  ] as const satisfies readonly (readonly [Amendment, string])[])
    expect(await amends(host, what)).toBe(said)
  expect(await amends(host, merge, runId.parse('another'))).toBe('stale')
  expect(board.notes.map(({ theme }) => theme)).toEqual(TEXTS.slice(1).map(() => null))

  const changed = await proposal(host)
  expect(changed).toMatchObject({
    revision: 4,
    placed: [loose, stray],
    named: [one],
    goneSince: 1,
    newSince: 0,
  })
  expect(
    changed.themes
      .flatMap(({ noteIds }) => noteIds)
      .concat(changed.unassigned)
      .sort(),
  ).toEqual(all.sort())
  await host.waitForView('all of it', () => host.activity!.run!.revision === 4)
  expect(host.activity!.run).toMatchObject({ revision: 4, themes: changed.themes.length })

  await host.does('themes:accept', { activity, run: first.run })
  const after = await host.board()
  await after.until('the themes', () => after.snapshot.themes.length === changed.themes.length)
  expect(after.snapshot.themes.find(({ id }) => id === one)).toMatchObject({
    title,
    origin: 'people',
    run: first.run,
  })
  expect(after.notes.find(({ id }) => id === stray)?.theme).toEqual({ id: one, by: 'people' })
  expect(await amends(host, place(stray, null))).toBe('stale')
  await host.does('themes:undo', { activity })
  await after.until('no themes', () => after.snapshot.themes.length === 0)
  expect(after.notes.map(({ theme }) => theme)).toEqual(TEXTS.slice(1).map(() => null))

  // A run under way has nothing to be changed yet; cancelled, it leaves what stood; answers hold for the next (C11).
  const { host: at } = gateway
  await host.does('services:allow', { service: 'embeddings', model: 'meanings-1', host: at })
  gateway.mode = 'slow'
  const again = await asks(host, { by: 'embeddings' })
  const late = await amends(host, merge, first.run)
  expect([code(again), late]).toEqual(['ok', 'no-proposal'])
  await host.does('themes:cancel', { activity, run: must(again).run })
  gateway.mode = 'well'
  await host.waitForView('what stood before', () => host.activity?.run?.run === first.run)
  expect(await proposal(host)).toMatchObject({ run: first.run, placed: [loose, stray], named: [one] })
  expect(code(await host.asks('themes:accept', { activity, run: first.run, themes: [two!] }))).toBe('stale')
  const next = await proposes(host)
  expect(next.unassigned).toContain(loose)
  expect(next.themes.find(({ noteIds }) => noteIds.includes(stray))).toMatchObject({ id: one, title })
  expect([...next.placed].sort()).toEqual([loose, stray].sort())
}, 30_000)

it('B20 a proposal quotes nothing of a note that has been hidden since', async () => {
  const host = stage.person('Ritva')
  await gathered(host)
  const activity = host.activity!.id
  const { themes } = await proposes(host)
  const theme = themes.find(({ noteIds, why }) => noteIds.length > 1 && why.length > 0)!
  const note = noteId.parse(theme.noteIds[0])
  await host.does('note:hide', { activity, board: host.front!.board, note })
  const after = await proposal(host)
  expect(after).toMatchObject({ revision: 0, goneSince: 1 })
  const { title, noteIds } = theme
  const told = after.themes.find(({ id }) => id === theme.id)!
  expect(told).toMatchObject({ title, noteIds, keyPhrases: [], why: [] })
  expect(told.summary).not.toContain(note)
}, 30_000)

it('C13 a theme that is divided tells what each of its parts has of its own', async () => {
  const host = stage.person('Ritva')
  await gathered(host)
  const { themes } = await proposes(host, { grain: 1 })
  const [one, two] = themes.map(({ id }) => themeId.parse(id))
  expect(await amends(host, { change: 'merge', theme: two!, into: one! })).toBe('ok')
  expect(await amends(host, { change: 'split', theme: one! })).toBe('ok')
  const parts = (await proposal(host)).themes.filter(({ id }) => themes.every((theme) => theme.id !== id))
  expect(parts.map(({ noteIds }) => noteIds)).toEqual(themes.slice(0, 2).map(({ noteIds }) => noteIds))
  expect(parts.map(({ why, keyPhrases }) => why.length > 0 && keyPhrases.length > 0)).toEqual([true, true])
}, 30_000)

it('C12 nothing is sent that nobody has allowed; a service that fails is told, and the words do without', async () => {
  const host = stage.person('Ritva')
  await gathered(host)
  const { host: at } = gateway
  gateway.heard.length = 0
  expect(code(await asks(host, { by: 'embeddings' }))).toBe('no-consent')
  await host.does('services:allow', { service: 'embeddings', model: 'meanings-1', host: at })
  expect(code(await asks(host, { by: 'model' }))).toBe('no-consent')
  expect(host.activity!.run).toBeNull()
  expect(gateway.heard).toEqual([])

  expect((await proposes(host, { by: 'embeddings' })).made).toMatchObject({
    ...{ by: 'embeddings', model: 'meanings-1', fallback: null },
  })
  expect(gateway.heard.map(({ path }) => path)).toEqual(['/v1/embeddings'])
  expect(JSON.stringify(gateway.heard[0]?.body)).toContain(TEXTS[0])

  await host.does('services:allow', { service: 'model', model: 'grouper-1', host: at })
  const grouped = await proposes(host, { by: 'model' })
  expect(grouped.made).toMatchObject({ by: 'model', model: 'grouper-1', fallback: null })
  expect(grouped.themes.map(({ title }) => title)).toContain('Hoitoon pääsy')
  gateway.mode = 'unauthorised'
  const { board, found } = await host.find(TEXTS[3]!)
  board.apply([{ op: 'note/type', id: found.id, at: 0, remove: 0, insert: 'Kunnan ' }])
  await board.saved()
  expect(await proposal(host)).toMatchObject({ changedSince: 1, newSince: 0, goneSince: 0 })
  const alone = await proposes(host, { by: 'model' })
  expect(alone.made).toMatchObject({ by: 'words', model: null, fallback: 'refused' })
  expect(host.activity!.run).toMatchObject({ by: 'model', model: null, fallback: 'refused' })

  const before = gateway.heard.length
  await host.does('services:forbid', { service: 'model' })
  expect(code(await asks(host, { by: 'model' }))).toBe('no-consent')
  expect(gateway.heard.length).toBe(before)
}, 30_000)

it('C10 C11 C19 by table and by guides; how accepted themes were made is still known after the next run', async () => {
  const host = stage.person('Ritva')
  await gathered(host)
  const activity = host.activity!.id
  const guides = [{ id: 'rides', title: 'Kyydit', words: ['bussi', 'juna'] }]
  await host.does('themes:guide', { activity, guides })
  await host.waitForView('the guides', () => host.activity!.guides?.length === 1)
  const guided = await proposes(host)
  const rides = guided.themes.find(({ guide }) => guide === 'rides')!
  const { found } = await host.find(TEXTS[6]!)
  expect({ ...rides, noteIds: rides.noteIds.includes(found.id) }).toMatchObject({
    title: 'Kyydit',
    noteIds: true,
  })
  await host.does('themes:accept', { activity, run: guided.run, themes: [themeId.parse(rides.id)] })
  const again = await proposes(host, { division: 'table' })
  // What lies on the board under a guide's title goes on being that guide's.
  expect(again.themes.find(({ guide }) => guide === 'rides')?.id).toBe(rides.id)
  const board = await host.board()
  expect(where(board.notes, TEXTS[6]!)).toEqual({ id: rides.id, by: 'machine' })
  const { house } = server.app
  const { run, at, asked, made } = guided
  expect(await readRuns(house, house.desks.get(host.view.id)!, activity)).toEqual([{ run, at, asked, made }])
}, 30_000)
