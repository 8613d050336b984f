/** What Markdown would take for a mark of its own. */
const marks = /[\\`*_[\]<>#|~]/g
/** What begins a list where it stands first. */
const begins = /^(?:[-+•]|\d+(?=[.)]))/

/** Words as they stand on one line of Markdown and come back from it the same. */
export const escaped = (words: string): string =>
  words
    .replace(marks, '\\$&')
    .replace(begins, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`))
    .replaceAll('\n', '<br>')

/** Such words as they were. */
export const unescaped = (line: string): string =>
  line.replace(/<br>|\\([\s\S])/g, (_, character: string | undefined) => character ?? '\n')
