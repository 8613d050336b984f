import type { Dress } from '../../report/render/renderer.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { findLogo } from './logos.ts'

/** How the workshop's documents look now, with the logo's bytes. A logo that is not there is left out. */
export async function dressOf(house: Pick<House, 'storage'>, desk: Desk): Promise<Dress> {
  const { logo, ...look } = desk.state.results.look
  const kept = logo && (await findLogo(house, desk.id, logo.id))
  return { ...look, logo: logo && kept ? { ...logo, bytes: kept.bytes } : null }
}
