import type { Actor } from '#shared/people/actor.ts'
import { CONTRAST, contrastOf, toldContrast } from '#shared/report/contrast.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { findLogo } from './logos.ts'

/** R75: colours that can be told from white only, and a logo only that was put by here. */
export async function setLook(
  house: House,
  desk: Desk,
  _actor: Actor,
  { look }: Input<'look:set'>,
): Promise<Result<object>> {
  const needs = [
    [look.accent, CONTRAST.text],
    [look.second, CONTRAST.graphics],
  ] as const
  for (const [colour, least] of needs) {
    const has = contrastOf(colour)
    if (has < least) return refuse('poor-contrast', told(has, least, desk.state.language))
  }
  const kept = look.logo && (await findLogo(house, desk.id, look.logo.id))
  if (look.logo && !kept) return refuse('not-found')
  // What kind of picture it is is read from the picture.
  const logo = look.logo &&
    kept && { id: kept.id, type: kept.type, width: kept.width, height: kept.height, alt: look.logo.alt }
  await desk.record([{ type: 'look/set', at: house.now(), look: { ...look, logo } }])
  return ok({})
}

export async function setClosing(
  house: House,
  desk: Desk,
  _actor: Actor,
  { closing }: Input<'closing:set'>,
): Promise<Result<object>> {
  await desk.record([{ type: 'closing/set', at: house.now(), closing }])
  return ok({})
}

/** "2,1 / 3". */
const told = (has: number, least: number, language: Language): string =>
  `${toldContrast(has)} / ${least}`.replaceAll('.', language === 'en' ? '.' : ',')
