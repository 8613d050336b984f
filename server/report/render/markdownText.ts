/**
 * A text that people wrote, as Markdown that shows it and nothing else: no markup, no HTML, no links,
 * mentions or footnotes, whatever stands in it. One line; line breaks become `<br>`.
 */
export function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => escapedLine(line.trim()))
    .join('<br>')
}

/** As `escaped`, where a line break has no place: headings and links. */
export const inline = (text: string): string => escapedLine(text.replaceAll(/\s*\n\s*/g, ' ').trim())

function escapedLine(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]{}|~$#@^!]/g, '\\$&')
    .replace(/:(?=\/\/|[\w+-]+:)/g, '&#58;')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}&#46;`)
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
}
