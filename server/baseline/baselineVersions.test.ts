import { expect, it } from 'vitest'
import { aBaseline, strategyWorkOf } from '#shared/testing/strategies.ts'
import { aWorkshop } from '#shared/testing/workshops.ts'
import { baselineFile } from './baselineVersions.ts'

const contentOf = (title: string) => {
  const baseline = aBaseline({ title })
  const state = aWorkshop({ baseline, strategy: strategyWorkOf(baseline) })
  return (...asked: [ending: string, version?: string, language?: 'fi' | 'sv']) => {
    const [ending, version, language = 'fi'] = asked
    const file = baselineFile(state, ending, version, language)
    return file.ok ? file.value.content : file.refusal.code
  }
}

it('T13 a file of a strategy is made once, another for each strategy, form and language', () => {
  const [one, other] = [contentOf('Suvannon strategia'), contentOf('Toinen strategia')]
  expect(one('docx')).toBe(one('docx', '1'))
  expect(one('md')).not.toEqual(other('md'))
  expect(one('md')).not.toEqual(one('md', undefined, 'sv'))
  expect(one('md')).not.toEqual(one('csv'))
  expect([one('exe'), one('md', '9')]).toEqual(['not-found', 'unknown-version'])
})
