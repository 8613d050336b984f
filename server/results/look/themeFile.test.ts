import { expect, it } from 'vitest'
import { contrastOf } from '#shared/report/contrast.ts'
import { suggestColours } from './suggestColours.ts'
import { bomb, themeXml, themeZip } from './testing/themeFiles.ts'
import { readThemeFile } from './themeFile.ts'

it('R77 colours and fonts of templates and themes are read', () => {
  const xml = themeXml(['00525F', 'A8541B', '777777'])
  const look = {
    ...{ accent: '#00525f', second: '#a8541b', changed: [], file: 'kunta.potx' },
    fonts: { head: 'Georgia', body: 'Verdana' },
  }
  expect(readThemeFile(themeZip(xml), 'kunta.potx')).toEqual(look)
  expect(readThemeFile(themeZip(xml, 'theme/theme/theme1.xml'), 'kunta.potx')).toEqual(look)
  expect(readThemeFile(themeZip(themeXml(['00525F'], { head: '+mj-lt' })), 'x')).toMatchObject({
    fonts: null,
  })
})

it.each([
  ['no zip', new Uint8Array([1, 2, 3])],
  ['a zip without a theme', themeZip(themeXml(['00525F']), 'ppt/slides/slide1.xml').slice(0, 200)],
  ['a theme that is no XML', themeZip('tämä ei ole teema')],
  ['a theme without colours', themeZip('<a:theme xmlns:a="x"/>')],
  ['colours that are none', themeZip(themeXml(['zzzzzz" onload="']).replace('1F2A44', 'x'))],
  ['entities', themeZip(`<!DOCTYPE t [<!ENTITY a "aaaa">]>${themeXml(['00525F'])}`)],
  ['what unfolds to gigabytes', bomb(false)],
  ['what unfolds to gigabytes and says otherwise', bomb(true)],
])('R77 nothing comes of %s', (_, bytes) => expect(readThemeFile(bytes, 'x')).toBeNull())

const chosen = (...accents: string[]) =>
  suggestColours(new Map(accents.map((hex, at) => [`accent${at + 1}`, hex])))

it('R77 colours too light are passed over, and darkened where all are; what gave way is told', () => {
  expect(chosen('#ffcc00', '#00a0a0', '#003366')).toEqual({
    ...{ accent: '#003366', second: '#00a0a0' },
    changed: [{ what: 'accent', from: '#ffcc00', to: '#003366' }],
  })
  const light = chosen('#ffcc00', '#ffee99')!
  expect(contrastOf(light.accent)).toBeGreaterThanOrEqual(4.5)
  expect(contrastOf(light.second)).toBeGreaterThanOrEqual(3)
  expect(light.changed).toEqual([
    { what: 'accent', from: '#ffcc00', to: light.accent },
    { what: 'second', from: '#ffcc00', to: light.second },
  ])
  expect(chosen('#003366')).toEqual({ accent: '#003366', second: '#003366', changed: [] })
  expect(chosen()).toBeNull()
})
