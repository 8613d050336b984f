import { publicPath } from '#shared/contract/http.ts'
import type { Results } from '#shared/report/versions.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

/** The address of a workshop's published results as it is valid now. */
export const linkTo = (house: House, desk: Desk, { generation }: Results['link']): string =>
  publicPath(`${desk.id}.${house.sessions.publicKey(desk.id, generation)}`)

/** What a public link shows now; null for one that was closed, and for one that never was. */
export function behindLink(house: House, token: string): { desk: Desk; version: number } | null {
  const [workshop = '', key = ''] = token.split('.')
  const desk = house.desks.get(workshop)
  const { link, published } = desk?.state.results ?? {}
  // The same work whether there is such a workshop or not, so that time tells nothing.
  const opens = house.sessions.opensPublic(key, workshop, link?.generation ?? 0)
  return desk && opens && link?.open && published ? { desk, version: published } : null
}
