/** Least contrast with white: of text and what text stands on, and of bars and lines (WCAG 2.2, 1.4.3 and 1.4.11). */
export const CONTRAST = { text: 4.5, graphics: 3 } as const

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

/** Relative luminance of a `#rrggbb` colour, 0–1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two `#rrggbb` colours, 1–21. */
export function contrastOf(colour: string, other = '#ffffff'): number {
  const [light = 1, dark = 0] = [luminance(colour), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** A contrast as it is told: cut to one decimal, so that what is told as enough is enough. */
export const toldContrast = (ratio: number): number => Math.floor(ratio * 10) / 10

/** The nearest darker tone of a `#rrggbb` colour with at least so much contrast with white; the colour itself where it has it. */
export function darkenedTo(colour: string, least: number): string {
  for (let share = 100; share > 0; share -= 2) {
    const tone = `#${channels(colour)
      .map((part) =>
        Math.round((part * 255 * share) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
    if (contrastOf(tone) >= least) return tone
  }
  return '#000000'
}
