import type { SuggestedLook } from '#shared/contract/looks.ts'
import { CONTRAST, contrastOf, darkenedTo } from '#shared/report/contrast.ts'

/** In the order in which a theme means them to be used; its dark second colour is for text and comes last. */
const ORDER = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'dk2'] as const

/**
 * Two of a theme's colours that can be told from white, and what was changed for it: the first ones that have the contrast,
 * and the first colours darkened where none has. Null when the theme has no accents.
 * @param colours by their names in the theme, as `#rrggbb`
 */
export function suggestColours(
  colours: ReadonlyMap<string, string>,
): Pick<SuggestedLook, 'accent' | 'second' | 'changed'> | null {
  const own = [...new Set(ORDER.flatMap((name) => colours.get(name) ?? []))]
  const [first] = own
  if (first === undefined) return null
  const accent = own.find((colour) => contrastOf(colour) >= CONTRAST.text) ?? darkenedTo(first, CONTRAST.text)
  const others = own.filter((colour) => colour !== accent)
  const meant = others[0] ?? accent
  const second =
    others.find((colour) => contrastOf(colour) >= CONTRAST.graphics) ?? darkenedTo(meant, CONTRAST.graphics)
  return {
    ...{ accent, second },
    changed: [
      ...(accent === first ? [] : [{ what: 'accent' as const, from: first, to: accent }]),
      // The theme's first colour in the second place is no change of its own.
      ...(own.includes(second) ? [] : [{ what: 'second' as const, from: meant, to: second }]),
    ],
  }
}
