import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadLexicon, ownLexicon } from './lexicon.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lexicon-'))
  cpSync(fileURLToPath(new URL('.', import.meta.url)), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const themesFile = () => join(folder, 'themes.json')
const fault = (): string => {
  try {
    loadLexicon(folder)
  } catch (error) {
    return error instanceof Error ? error.message.replace(folder, '') : ''
  }
  return 'no fault'
}

describe('the word data', () => {
  it('is read whole and once', () => {
    const lexicon = ownLexicon()
    expect(lexicon.themes.length).toBeGreaterThan(15)
    expect(ownLexicon()).toBe(lexicon)
  })
  it('names the file that is missing', () => {
    rmSync(themesFile())
    expect(fault()).toMatch(/^\/themes\.json: ENOENT/u)
  })
  it('names the file that is no JSON', () => {
    writeFileSync(themesFile(), '{ "version": "1", ')
    expect(fault()).toMatch(/^\/themes\.json: .*JSON/u)
  })
  it('tells in one line where a title is missing', () => {
    writeFileSync(
      themesFile(),
      readFileSync(themesFile(), 'utf8').replace(/"sv": "Ekonomi[^"]*"/u, '"sv": ""'),
    )
    expect(fault()).toMatch(/^\/themes\.json: themes\.2\.title\.sv: [^\n]+$/u)
  })
  it('refuses two themes with one id', () => {
    writeFileSync(themesFile(), readFileSync(themesFile(), 'utf8').replace('"id": "hoito"', '"id": "digi"'))
    expect(fault()).toBe('/themes.json: themes: two themes have the same id')
  })
  it('names the word of the Finnish list that cannot be inflected or stands twice', () => {
    const path = join(folder, 'words-fi.json')
    const whole = readFileSync(path, 'utf8')
    const faultOf = (word: string, instead: string) => {
      writeFileSync(path, whole.replace(` ${word} `, ` ${instead} `))
      return fault()
    }
    expect([
      faultOf('hoito', 'asukasx'),
      faultOf('hoito', 'hinta hinta'),
      faultOf('kehittää', 'kehitys'),
    ]).toEqual([
      '/words-fi.json: nouns: asukasx: needs a hint: its ending does not tell the stem',
      '/words-fi.json: nouns: hinta: stands twice',
      '/words-fi.json: verbs: kehitys: is no infinitive',
    ])
  })
  it('takes an officer’s own words into use', () => {
    writeFileSync(themesFile(), readFileSync(themesFile(), 'utf8').replace('"fi": [', '"fi": ["pulputin", '))
    const token = { surface: 'pulputtimet', lemma: 'pulputin', parts: ['pulputin'] }
    expect(Math.max(...loadLexicon(folder).matcher.votes([token], 'fi'))).toBeGreaterThan(0)
    expect(Math.max(...ownLexicon().matcher.votes([token], 'fi'))).toBe(0)
  })
})
