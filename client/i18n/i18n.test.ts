import { afterEach, describe, expect, it, vi } from 'vitest'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { currentLanguage, initialLanguage, setLanguage, speak } from './i18n.ts'
import { preferredLanguage } from './languages.ts'
import { sv } from './sv.ts'
import { translate } from './useI18n.ts'

afterEach(async () => {
  await setLanguage('fi')
  localStorage.clear()
})

/** Every sentence of a language with its path. */
function sentencesOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : sentencesOf(value, `${path}${key}.`),
  )
}

const placesOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].toSorted()

describe('words', () => {
  it.each([
    ['sv', sv],
    ['en', en],
  ])('%s fills the same {places} as Finnish', (_, translation) => {
    const source = Object.fromEntries(sentencesOf(fi).map(([key, text]) => [key, placesOf(text)]))
    expect(Object.fromEntries(sentencesOf(translation).map(([key, text]) => [key, placesOf(text)]))).toEqual(
      source,
    )
  })

  it('are whole: nothing is left of the signs that sentences are written with, in no form', async () => {
    for (const [language, words] of [
      ['fi', fi],
      ['sv', sv],
      ['en', en],
    ] as const) {
      await setLanguage(language)
      for (const [key, sentence] of sentencesOf(words)) {
        const places = Object.fromEntries(placesOf(sentence).map((place) => [place.slice(1, -1), 'X']))
        for (const count of [0, 1, 2])
          expect(speak(key, places, count), `${language} ${key}`).not.toMatch(/[{}|]|^$/)
      }
    }
  })

  it('are Finnish where another language has not come, and the key where there are none', async () => {
    await setLanguage('en')
    expect([speak('common.save', {}), speak('common.no such', {})]).toEqual(['Save', 'common.no such'])
  })

  it('of the other faces come in the language that is on its way, and are not said before', async () => {
    vi.resetModules()
    const fresh = await import('./i18n.ts')
    const coming = fresh.setLanguage('sv')
    expect(fresh.speak('prepare.home.title', {})).toBe('')
    await fresh.deskWords()
    await coming
    expect(fresh.speak('prepare.home.title', {})).toBe(sv.prepare.home.title)
  })

  it('choose the form by count and write the number as the language does', async () => {
    expect([0, 1, 2, 1234].map((count) => translate('common.notes', count))).toEqual([
      '0 lappua',
      '1 lappu',
      '2 lappua',
      '1\u00a0234 lappua',
    ])
    await setLanguage('sv')
    expect([1, 21].map((count) => translate('common.votes', count))).toEqual(['1 röst', '21 röster'])
  })
})

describe('language', () => {
  it('changes the words, the document and what is remembered', async () => {
    await setLanguage('en')
    expect({
      words: translate('common.save'),
      document: document.documentElement.lang,
      now: currentLanguage(),
      nextTime: initialLanguage(),
    }).toEqual({ words: 'Save', document: 'en', now: 'en', nextTime: 'en' })
  })

  it('begins with the first language of the reader that the product speaks, else Finnish', () => {
    expect([
      preferredLanguage(['de', 'sv-SE', 'fi']),
      preferredLanguage(['en-US']),
      preferredLanguage(['de']),
    ]).toEqual(['sv', 'en', 'fi'])
  })
})
