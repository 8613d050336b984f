/** Where a sentence of a question's summary stands on the page, from 1, by the question's number (`2.1`). */
export const sentenceAnchor = (number: string, at: number): string =>
  `virke-${number.replace('.', '-')}-${at}`
