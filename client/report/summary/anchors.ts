/** Where a question's summary stands, by the question's number (`2.1`). */
export const summaryAnchor = (number: string): string => `tiivistelma-${number.replace('.', '-')}`

/** Where a sentence of it stands, from 1. */
export const sentenceAnchor = (number: string, at: number): string =>
  `virke-${number.replace('.', '-')}-${at}`
