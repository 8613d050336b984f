import { cleanup, render } from '@testing-library/vue'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { deskWords } from '../i18n/i18n.ts'
import ChangedWords from './ChangedWords.vue'

beforeAll(deskWords)
afterEach(cleanup)

it('T43 what comes and goes is marked and said, what moved says so at both ends, and no space is marked', () => {
  const { container } = render(ChangedWords, {
    props: {
      segments: [
        { is: 'same', text: 'Apu' },
        { is: 'del', text: ' tulee.' },
        { is: 'ins', text: ' löytyy. ' },
        { is: 'del', text: 'Aina.', moved: 1 },
        { is: 'ins', text: 'Aina.', moved: 1 },
      ],
    },
  })
  const marks = [...container.querySelectorAll('ins, del')]
  expect(marks.map((mark) => [mark.tagName, mark.textContent])).toEqual([
    ['DEL', 'tulee.'],
    ['INS', 'löytyy.'],
    ['DEL', 'Aina.'],
    ['INS', 'Aina.'],
  ])
  expect(container.textContent?.replace(/\s+/g, ' ').trim()).toBe(
    'Apu poistettu: tulee. muutos päättyy. lisätty: löytyy. muutos päättyy. ' +
      'siirretty pois: Aina. muutos päättyy. siirretty tähän: Aina. muutos päättyy.',
  )
})
