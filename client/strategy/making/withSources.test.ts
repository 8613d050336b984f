import { expect, it } from 'vitest'
import type { Sources, ThemeSource } from '#shared/strategy/amendment.ts'
import { withSources } from './withSources.ts'

const theme = (id: string, title: string) => ({ activity: 'p', theme: id, title }) as ThemeSource
const sources = (notes: string[], themes: ThemeSource[]) => ({ notes, themes }) as Sources

it('T40 further sources are each once in it, a theme by its latest name', () => {
  const known = sources(['n1', 'n2'], [theme('a', 'Ennen')])
  const more = sources(['n2', 'n3'], [theme('b', 'Toinen'), theme('a', 'Nyt')])
  expect(withSources(known, more)).toEqual(
    sources(['n1', 'n2', 'n3'], [theme('a', 'Nyt'), theme('b', 'Toinen')]),
  )
})
