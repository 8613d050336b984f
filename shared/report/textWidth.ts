/**
 * Widths of characters in thousandths of the font size, as in Arimo/Arial bold (SIL OFL metrics). The cloud
 * is laid out where no font can be measured; `textLength` then holds any font to these widths.
 */
const groups: readonly (readonly [width: number, characters: string])[] = [
  [278, " iljI.,'’-/\\!:;|ïíìî1"],
  [333, '-ft()r[]"”“'],
  [389, 'szš'],
  [556, 'aceksvxyzåäáàâãéèêëçčšž0123456789?_'],
  [611, 'bdghnopquFLTZöóòôõøüúùûñß'],
  [667, 'EPSVXYéŠ'],
  [722, 'ABCDHKNRUÅÄÁÀ&'],
  [778, 'GOQÖØ'],
  [833, 'MW'],
  [889, 'mw%æ'],
]
const widths = new Map(
  groups.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)),
)
const unknown = 722

/** How wide a text is at a font size, in the same unit; an estimate from above. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + (widths.get(character) ?? unknown), 0) / 1000) * size
