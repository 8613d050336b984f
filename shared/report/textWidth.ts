/**
 * Widths of characters in thousandths of the font size, as in Arimo/Arial bold (SIL OFL metrics). The cloud
 * is laid out where no font can be measured; `textLength` then holds any font to these widths.
 */
const groups: readonly (readonly [width: number, characters: string])[] = [
  [278, " iljI.,'’/\\ïíìî"],
  [333, '-ft()[]!:;"”“'],
  [389, 'r'],
  [500, 'zž'],
  [556, 'aceksvxyåäáàâãéèêëçčšý0123456789_'],
  [611, 'bdghnopquFLTZöóòôõøüúùûñß?'],
  [667, 'EPSVXYÉŠ'],
  [722, 'ABCDHKNRUÅÄÁÀ&'],
  [778, 'GOQÖØw'],
  [833, 'M'],
  [889, 'm%æ'],
  [944, 'W'],
]
const widths = new Map(
  groups.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)),
)
const unknown = 722

/** How wide a text is at a font size, in the same unit; an estimate from above. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + (widths.get(character) ?? unknown), 0) / 1000) * size
