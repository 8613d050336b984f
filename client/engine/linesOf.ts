/** The lines of a text that would each become a note: without the marks of lists. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•·–▪◦‣o§]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
