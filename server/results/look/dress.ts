import type { Look } from '#shared/report/look.ts'
import type { Dress } from '../../report/render/renderer.ts'
import { clean } from '../../report/sanitise.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { findLogo } from './logos.ts'

/** How the workshop's documents look now, with the logo's bytes. A logo that is not there is left out. */
export async function dressOf(house: Pick<House, 'storage'>, desk: Desk): Promise<Dress> {
  const { logo, ...look } = desk.state.results.look
  const kept = logo && (await findLogo(house, desk.id, logo.id))
  const bytes = logo && kept ? { ...logo, alt: plain(logo.alt), bytes: kept.bytes } : null
  return { ...look, name: plain(look.name), fonts: fontsOf(look), file: null, logo: bytes }
}

/** R7: what an organiser has written of looks goes into files as notes do, without what no file can carry. */
const plain = (text: string): string => clean(text).text.replaceAll('\n', ' ')

/** Both or none. Whatever else than a name stands there is no font. */
function fontsOf({ fonts }: Pick<Look, 'fonts'>): Look['fonts'] {
  const isName = (name: string) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name)
  return fonts && isName(fonts.head) && isName(fonts.body) ? fonts : null
}
