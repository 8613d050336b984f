import type { Cast } from './ballot.ts'
import type { Standings } from './tally.ts'

/** The first places by dots alone: those that are in whatever happens, and those that tie for the places left. */
export function firstByDots(
  { ranked }: Standings,
  places: number,
): { chosen: string[]; tied: string[]; left: number } {
  const supported = ranked.filter(({ support }) => support > 0)
  if (supported.length <= places)
    return { chosen: supported.map(({ id }) => id), tied: [], left: places - supported.length }
  const border = supported[places - 1]!.support
  const atBorder = supported.filter(({ support }) => support === border)
  const above = supported.filter(({ support }) => support > border)
  const fits = above.length + atBorder.length <= places
  const chosen = fits ? [...above, ...atBorder] : above
  return {
    chosen: chosen.map(({ id }) => id),
    tied: fits ? [] : atBorder.map(({ id }) => id),
    left: places - chosen.length,
  }
}

/** How many voters gave a dot to none of these. */
export const withoutAny = (ballots: readonly Pick<Cast, 'choices'>[], chosen: readonly string[]): number =>
  ballots.filter(({ choices }) => chosen.every((id) => !((choices[id] ?? 0) > 0))).length
