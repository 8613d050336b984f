/** How wide a text is, in board units, at a size. */
export type Measure = (text: string, size: number) => number

const softHyphen = '\u00ad'

/**
 * Breaks a text into lines no wider than `width`: at its own line breaks, between words, at soft hyphens, and
 * within a word where nothing else helps.
 * @returns at most `most` lines; the last one ends with … when there was more
 */
export function wrap(text: string, measure: (line: string) => number, width: number, most: number): string[] {
  const lines = text.split('\n').flatMap((line) => wrapLine(line, measure, width))
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = kept[most - 1]!
  while (last !== '' && measure(`${last}…`) > width) last = [...last].slice(0, -1).join('')
  return [...kept.slice(0, -1), `${last.trimEnd()}…`]
}

function wrapLine(text: string, measure: (line: string) => number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (more: string) => measure(shown(line === '' ? more : `${line} ${more}`)) <= width
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (fits(word)) {
      line = line === '' ? word : `${line} ${word}`
      continue
    }
    const { pieces, rest } = breakWord(word, line, measure, width)
    lines.push(...pieces)
    line = rest
  }
  return [...lines, line].map(shown)
}

/** Puts as much of a word as fits at the end of a line, and the rest on lines of its own. */
function breakWord(
  word: string,
  line: string,
  measure: (line: string) => number,
  width: number,
): { pieces: string[]; rest: string } {
  const pieces: string[] = []
  let rest = word
  let before = line === '' ? '' : `${line} `
  for (;;) {
    const head = longestHead(rest, (part) => measure(`${shown(before + part)}-`) <= width)
    if (head !== null) {
      pieces.push(`${before}${head}-`)
      rest = rest.slice(head.length + softHyphen.length)
    } else if (before !== '') pieces.push(before.trimEnd())
    else {
      const letters = fitting(rest, measure, width)
      pieces.push(letters)
      rest = rest.slice(letters.length)
    }
    before = ''
    if (measure(shown(rest)) <= width) return { pieces, rest }
  }
}

/** The longest part of a word before one of its soft hyphens that is small enough; null when none is. */
function longestHead(word: string, isSmall: (part: string) => boolean): string | null {
  let head: string | null = null
  for (let at = word.indexOf(softHyphen); at > 0; at = word.indexOf(softHyphen, at + 1)) {
    const part = word.slice(0, at)
    if (!isSmall(part)) break
    head = part
  }
  return head
}

/** As many letters as fit, one at least. */
function fitting(word: string, measure: (line: string) => number, width: number): string {
  const letters = [...word]
  let count = 1
  while (count < letters.length && measure(shown(letters.slice(0, count + 1).join(''))) <= width) count += 1
  return letters.slice(0, count).join('')
}

const shown = (line: string): string => line.replaceAll(softHyphen, '')
