import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ConfigFault } from '../../config.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer } from '../../testing/startServer.ts'
import { useHouseLexicon } from './houseLexicon.ts'
import { lexiconText } from './lexiconCommand.ts'
import { clusterInWorker } from '../threads/worker.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-'))
})
afterEach(() => {
  useHouseLexicon(null)
  rmSync(folder, { recursive: true, force: true })
})
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const notes = ['Lautat kulkemaan', 'Yhteysaluksen vuorot', 'Lumivaraus', 'Lumivarauksia lisää'].map(
  (text, at) => ({ id: `n${at}`, text }),
)

it('C32 a workshop’s own words are taken, kept over a restart, read back, and vote on top of the house’s', async () => {
  const lexiconFile = file('house.txt', 'versio: talo\ntalous: lumivaraus\n')
  const server = await startServer({ dataDir: folder, lexiconFile })
  const stage = new SocketStage(server)
  try {
    const host = stage.person('Ritva')
    await host.opensWorkshop('strategy', 'fi', 1)
    expect(await host.asks('lexicon:set', { text: 'Saaristo lautta', language: 'sv' })).toEqual({
      ok: false,
      refusal: {
        code: 'bad-lexicon',
        detail: 'Rad 1: kolon saknas. Skriv temat så här: Tema: ord, ord',
      },
    })
    const text = 'versio: kylä\nSaaristo: lautta, yhteysalus\n'
    const { lexicon } = await host.does('lexicon:set', { text })
    expect(lexicon).toEqual({ version: 'kylä', themes: 1, words: 2, at: lexicon?.at })
    await host.waitForView('the words', (view) => view.lexicon?.version === 'kylä')

    await server.restart()
    expect(await host.does('lexicon:read', {})).toEqual({ text })
    const { house } = server.app
    const desk = house.desks.get(host.view.id)!
    const { themes, made } = await clusterInWorker({
      notes,
      settings: { grain: 0.5 },
      additions: (await lexiconText(house, desk)) ?? '',
    })
    expect(made.lexicon).toMatch(/^\S+ \+ talo \+ kylä$/u)
    expect(themes.map(({ title }) => title).toSorted()).toEqual(['Saaristo', 'Talous ja rahoitus'])

    await host.does('lexicon:set', { text: null })
    expect(await host.does('lexicon:read', {})).toEqual({ text: null })
    await host.waitForView('no words', (view) => view.lexicon === null)
  } finally {
    stage.close()
    await server.close()
  }
}, 30_000)

it('C33 a house file that is missing or mistaken stops the start with one line', () => {
  const fault = (of: string) => {
    try {
      useHouseLexicon(of)
    } catch (error) {
      return error instanceof ConfigFault ? error.message.replace(folder, '') : 'another fault'
    }
    return 'no fault'
  }
  expect([fault(file('broken.txt', 'A: lautta\nB\n')), fault(join(folder, 'none.txt'))]).toEqual([
    'The setting LEXICON_FILE="/broken.txt" cannot be used: Line 2: the colon is missing. Write a theme like this: Theme: word, word',
    'The setting LEXICON_FILE="/none.txt" cannot be used: there is no such file.',
  ])
})

it('C34 an officer hears of a file that it is in order, or in one line what is wrong', () => {
  const check = fileURLToPath(new URL('./lexiconCheck.ts', import.meta.url))
  const said = (name: string, text: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [check, file(name, text)], {
      encoding: 'utf8',
    })
    return [status, (stdout + stderr).replace(`${folder}/`, '')]
  }
  expect([
    said('own.txt', 'Saaristo: lautta, laiva\nlva = lautta-asema\n'),
    said(
      'everyday.json',
      '{"help": [], "fields": [{"id": "food", "words": {"fi": ["keitto, kala"], "sv": [], "en": []}}]}',
    ),
    said('stopwords.json', '{"help": [], "stop": {"fi": []}, "vague": {}}'),
  ]).toEqual([
    [0, 'kunnossa: 1 teema, 2 sanaa, 1 lyhenne\n'],
    [1, 'everyday.json: fields.0.words.fi.0: should be words with spaces between\n'],
    [1, expect.stringMatching(/^stopwords\.json: stop\.sv: [^\n]+\n$/u)],
  ])
})
