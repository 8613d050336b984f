import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wellFormed } from '#shared/board/records.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { exportPath } from '#shared/contract/http.ts'
import { type BoardId, workshopId } from '#shared/ids.ts'
import type { ExportJob } from '#shared/report/exporting.ts'
import type { Result } from '#shared/result.ts'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import { tally } from '#shared/vote/tally.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { firstUpdate } from '../../board/firstUpdate.ts'
import { readRuns } from '../../report/testing/evening.ts'
import { strategyEvening } from '../../report/testing/strategyEvening.ts'
import { nastyTexts } from '../../report/testing/reports.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import { must, type TestPerson } from '../../testing/TestPerson.ts'
import type { Desk } from '../../workshop/Desk.ts'
import { restoreWords } from '#shared/report/words/restoreWords.ts'
import { wholeOf as fileOf } from './testing/wholeOf.ts'
import { openWhole } from './wholeFile.ts'

const AT = Date.UTC(2026, 8, 22, 17, 14)
const folder = mkdtempSync(join(tmpdir(), 'talkoot-restore-'))
let server: TestServer
let stage: SocketStage
let ritva: TestPerson
/** The invented evening as a workshop of this house, and its file. */
let desk: Desk
let file: string

beforeAll(async () => {
  server = await startServer({ dataDir: folder, now: () => AT })
  stage = new SocketStage(server)
  ritva = stage.person('Ritva')
  const { state, boards } = strategyEvening()
  desk = await plant(state, boards)
  file = await wholeOf(desk)
}, 20_000)

afterAll(async () => {
  stage.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Lays a fixture into the house as if it had been held here, with ballots that count to what its votes announced. */
async function plant(state: Workshop, boards: ReadonlyMap<BoardId, BoardSnapshot>): Promise<Desk> {
  const { house } = server.app
  const { storage } = house
  await storage.boards.append(
    [...boards].map(([board, snapshot]) => ({
      ...{ board, epoch: 1, update: firstUpdate(snapshot) },
    })),
  )
  const progress = structuredClone(state.progress)
  for (const { id: activity } of state.activities) {
    await storage.papers.put(state.id, `runs.${activity}`, await readRuns())
    for (const each of progress[activity]?.ballots ?? []) {
      const { ballot } = each
      const place = { workshop: state.id, activity, vote: ballot.vote }
      const [first, second] = ballot.options
      const given = [{ [first!.id]: 1 }, { [first!.id]: 1, [second!.id]: 1 }, { [second!.id]: 1 }, {}]
      for (const [i, choices] of given.entries())
        await storage.ballots.put(place, `key-${activity}-${i}`, { choices, weight: 1 })
      each.standings = tally(ballot, await storage.ballots.all(place))
    }
  }
  const { noteIds, texts } = summariesFor(boards)
  await storage.papers.put(state.id, 'summaries', {
    texts,
    excuses: [{ note: noteIds[1], reason: 'Sama asia' }],
  })
  await storage.papers.put(state.id, 'lexicon', { text: 'Saaristo: lautta, yhteysalus', language: 'fi' })
  const consent = { service: 'model' as const, model: 'm1', host: 'gateway.example', at: AT - 5_000 }
  return house.desks.create({ ...state, progress, consents: [consent] })
}

function summariesFor(boards: ReadonlyMap<BoardId, BoardSnapshot>) {
  const [board] = [...boards.values()].filter(({ themes }) => themes.length > 0)
  const noteIds = board!.notes.map(({ id }) => id)
  const clauses = [{ text: 'Hoitoon pääsy on parantunut', notes: noteIds.slice(0, 1) }]
  const sentences = [{ id: 's1', by: 'people' as const, edited: false, clauses }]
  const made = { by: 'people' as const, model: null, at: AT }
  const place = { activity: 'wins', question: 'wins-q0' }
  return { noteIds, texts: [{ ...place, sentences, made, approval: null, sign: '', revision: 1 }] }
}

const wholeOf = (of: Desk): Promise<string> => fileOf(server.app.house, of, AT)

type Back = Result<{ workshop: string; person: string; role: string }>
const restores = (text: string, language = 'fi'): Promise<Back> =>
  ritva.visitor.send('POST', `/api/restore?language=${language}`, text)
const deskOf = (id: string): Desk => server.app.house.desks.get(workshopId.parse(id))!
const sealed = (content: Record<string, unknown>): string => {
  const { seal: _, ...rest } = content
  const seal = `sha256-${createHash('sha256').update(JSON.stringify(rest)).digest('base64')}`
  return JSON.stringify({ ...rest, seal })
}
const changed = (change: (file: { source: Record<string, unknown> }) => void): string => {
  const copy = JSON.parse(file) as { source: Record<string, unknown> }
  change(copy)
  return sealed(copy)
}

describe('an exported workshop', () => {
  it('R87 holds nobody’s name, id, key or code', () => {
    const { source } = JSON.parse(file) as { source: object }
    const text = JSON.stringify(source)
    for (const secret of ['secret-', 'KEY', 'Tuulikki', 'Nimekäs', '482915', 'Tämä meni väärälle taululle'])
      expect(text, secret).not.toContain(secret)
    expect(text).not.toContain(desk.id + '.')
  })

  it('R88 comes back elsewhere and is exported again to the byte, by the doors', async () => {
    const before = deskOf('evening').state.people.length
    const back = must(await restores(file))
    expect(back.role).toBe('organiser')
    expect(back.workshop).not.toBe(desk.id)
    await ritva.goesTo(back.workshop)
    const options = { language: 'fi' as const, questions: null, notes: true, names: true, version: null }
    const { job } = await ritva.does('export:start', { format: 'json', options })
    const ready = (jobs: readonly ExportJob[] = []) => jobs.find(({ id }) => id === job)?.status === 'ready'
    await ritva.waitForView('the file', (_, me) => ready(me.exports))
    const response = await fetch(server.origin + exportPath(back.workshop, job), {
      headers: { cookie: ritva.visitor.cookie },
    })
    expect(await response.text()).toBe(file)
    expect(deskOf('evening').state.people).toHaveLength(before)

    // What can be done with it: nothing may be sent anywhere, and a new note has a number of its own.
    const { state } = deskOf(back.workshop)
    expect(state.consents).toEqual([])
    expect(state.links).toEqual({ organiser: 1, facilitator: 1, observer: 1 })
    expect(await server.app.house.storage.boards.takeNumbers(state.id, 1)).toBeGreaterThan(31)
    const list = await ritva.does('vote:receipts', {
      activity: state.activities[0]!.id,
      vote: 'first' as never,
    })
    expect(list.receipts).toHaveLength(3)

    // An approver's name is in the report and nowhere else.
    const approved = { activity: 'wins', question: 'wins-q0', from: 1, name: 'Ritva Rantanen' } as never
    await ritva.does('summary:approve', approved)
    const signed = await wholeOf(deskOf(back.workshop))
    expect(JSON.stringify((JSON.parse(signed) as { source: object }).source)).not.toContain('Rantanen')
    expect(await wholeOf(deskOf(must(await restores(signed)).workshop))).toBe(signed)
    expect(signed.split('Rantanen').length).toBeGreaterThan(1)
  })

  it('R88 brings nasty words back as they are', async () => {
    const { state, boards } = strategyEvening()
    let turn = 0
    const nasty = new Map(
      [...boards].map(([board, snapshot]) => [
        board.replace('evening.', 'nasty.') as BoardId,
        {
          ...snapshot,
          meta: { ...snapshot.meta, board: board.replace('evening.', 'nasty.') as BoardId },
          notes: snapshot.notes.map((note) => {
            const text = wellFormed(nastyTexts[turn++ % nastyTexts.length]!).slice(0, 1_999)
            const source = note.source && {
              ...note.source,
              board: note.source.board.replace('evening.', 'nasty.') as BoardId,
            }
            return { ...note, text: wellFormed(text), source }
          }),
        },
      ]),
    )
    const planted = await plant({ ...state, id: workshopId.parse('nasty'), code: '111111' }, nasty)
    const first = await wholeOf(planted)
    const once = must(await restores(first))
    expect(await wholeOf(deskOf(once.workshop))).toBe(first)
  })

  it('R89 a changed, cut or hostile file changes nothing, and says why', async () => {
    const workshops = () => server.app.house.storage.workshops.list()
    const before = await workshops()
    const refused = (detail: string) => ({ ok: false, refusal: { code: 'bad-report', detail } })
    expect(await restores(file.replace('Hammaslääkäriin', 'Eläinlääkäriin'))).toEqual(
      refused(restoreWords.fi.changed),
    )
    expect(await restores(file.slice(0, -40), 'sv')).toEqual(refused(restoreWords.sv.cut))
    const large = await restores(' '.repeat(16 * 1024 * 1024 + 1))
    expect(large).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
    expect(await workshops()).toEqual(before)
    // Each in the thread's own way: without the thread, a hundred are read in the time of one.
    const plain = JSON.parse(file) as Record<string, unknown>
    const { source: _source, ...noSource } = plain
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const board = (source: Record<string, unknown>) => (source['boards'] as Record<string, unknown>[])[0]!
    const texts = (source: Record<string, unknown>) =>
      (source['summaries'] as { texts: Record<string, unknown>[] }).texts
    const amendments = (source: Record<string, unknown>) =>
      (source['strategy'] as { amendments: Record<string, unknown>[] }).amendments
    const baselineOf = (source: Record<string, unknown>) => source['baseline'] as { elements: unknown[] }
    const versions = (source: Record<string, unknown>) =>
      (source['strategy'] as { versions: unknown[] }).versions
    const bad: [string, string][] = [
      ['', 'cut'],
      ['[]', 'cut'],
      ['{"format":"other"}', 'shape'],
      [JSON.stringify(noSource), 'plain'],
      [changed(({ source }) => (source['version'] = 99)), 'newer'],
      [`{"format":"talkoot.report","source":{"version":1,"x":${deep}},"seal":""}`, 'shape'],
      [changed(({ source }) => (source['boards'] = [board(source), board(source)])), 'shape'],
      [changed(({ source }) => (board(source)['activity'] = 'nowhere')), 'shape'],
      [changed(({ source }) => (board(source)['activity'] = '__proto__')), 'shape'],
      [changed(({ source }) => (source['groups'] = [])), 'shape'],
      [changed(({ source }) => (source['people'] = [{ group: 'nowhere', sharing: null }])), 'shape'],
      [changed(({ source }) => delete source['closing']), 'shape'],
      // Somebody who was not there supports it; two proposals have one number.
      [changed(({ source }) => (amendments(source)[0]!['supports'] = [[9_999, 1]])), 'shape'],
      [changed(({ source }) => (amendments(source)[0]!['number'] = 2)), 'shape'],
      // Made on a version that is not there, about what that version has not, merged in a circle or into nothing.
      [changed(({ source }) => (amendments(source)[0]!['base'] = 7)), 'shape'],
      [changed(({ source }) => (amendments(source)[0]!['targets'] = ['nowhere'])), 'shape'],
      [changed(({ source }) => (amendments(source)[10]!['into'] = 'a12')), 'shape'],
      [changed(({ source }) => (amendments(source)[0]!['into'] = 'nowhere')), 'shape'],
      [changed(({ source }) => (amendments(source)[0]!['adopted'] = 9)), 'shape'],
      [changed(({ source }) => (amendments(source)[0]!['evidence'] = ['nowhere'])), 'shape'],
      // The last version is not the strategy of the workshop; versions fall.
      [changed(({ source }) => baselineOf(source).elements.pop()), 'shape'],
      [changed(({ source }) => versions(source).reverse()), 'shape'],
      // Two texts of one question: one would be read and the other shown.
      [changed(({ source }) => texts(source).push(texts(source)[0]!)), 'shape'],
      [
        changed(({ source }) => (texts(source)[0]!['made'] = { by: 'model', model: 'm', at: 1e300 })),
        'shape',
      ],
    ]
    for (const [text, fault] of bad) expect(openWhole(text), text.slice(0, 80)).toEqual({ ok: false, fault })
    const pale = changed(({ source }) => ((source['look'] as Record<string, unknown>)['accent'] = '#ffffff'))
    expect(openWhole(pale)).toEqual({ ok: false, fault: 'shape' })
    // Whatever single sign is another, it is noticed.
    const random = new RandomSource(7)
    for (let turn = 0; turn < 60; turn++) {
      const at = random.below(file.length)
      const sign = random.pick([...'aZ09 "{}[],:\\'])
      const other = file.slice(0, at) + sign + file.slice(at + 1)
      const isSame = (): boolean => JSON.stringify(JSON.parse(other)) === JSON.stringify(plain)
      if (openWhole(other).ok) expect(isSame(), `${at} ${sign}`).toBe(true)
    }
    // Reformatted by an editor it is the same file.
    expect(openWhole(JSON.stringify(plain)).ok).toBe(true)
  })
})
