import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { fontFiles } from './fontFiles.ts'

/** A piece of text that is set in one weight. */
export type Measured = { text: string; strong?: boolean }

/** From one baseline to the next, of the size; Arial has 1.15, and programs round up. */
export const LEADING = 1.2
/** Lines with letters of other fonts (emoji, Chinese) are taller. */
const TALL = 1.4
/** Programs place letters on whole pixels and kern differently: a line is taken to be a little narrower than it is. */
const CARE = 1.03

const fonts = new Map<string, Font>()
const widths = { regular: new Map<number, number>(), bold: new Map<number, number>() }

function fontOf(weight: 'regular' | 'bold'): Font {
  const font = fonts.get(weight) ?? (create(readFileSync(fontFiles.arimo[weight])) as Font)
  fonts.set(weight, font)
  return font
}

const isMark = (character: string) => /\p{M}|\u200d|\ufe0f|\u00ad/u.test(character)

/** Of the font size; what Arimo lacks is taken as wide as other fonts draw it at most. */
function widthOf(character: string, weight: 'regular' | 'bold'): number {
  const point = character.codePointAt(0) ?? 0
  const known = widths[weight].get(point)
  if (known !== undefined) return known
  const font = fontOf(weight)
  const width = font.hasGlyphForCodePoint(point)
    ? font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm
    : isMark(character)
      ? 0
      : foreignWidth(point)
  widths[weight].set(point, width)
  return width
}

const foreignWidth = (point: number): number => (point > 0xffff ? 1.35 : point >= 0x2e80 ? 1.05 : 0.75)

const foreign = new Map<number, boolean>()
function isForeign(text: string): boolean {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const known = foreign.get(point) ?? !fontOf('regular').hasGlyphForCodePoint(point)
    foreign.set(point, known)
    if (known && point > 0x1f) return true
  }
  return false
}

/** How wide text is on one line, in the unit of the size: Arimo's widths, which are Arial's. */
export function lineWidth(text: string, size: number, strong = false): number {
  let sum = 0
  for (const character of text) sum += widthOf(character, strong ? 'bold' : 'regular')
  return sum * size * CARE
}

/**
 * How many lines text takes, and how tall they are together, when broken as PowerPoint does: at spaces and hyphens, and
 * within a word that is wider than the whole line.
 * @param room width of a line, in the unit of the size
 */
export function wrapped(
  pieces: readonly Measured[],
  size: number,
  room: number,
): { lines: number; height: number } {
  let lines = 1
  let at = 0
  for (const { word, strong } of wordsOf(pieces)) {
    if (word === '\n') {
      lines++
      at = 0
      continue
    }
    const wide = lineWidth(word.trimEnd(), size, strong)
    if (at > 0 && at + wide > room) {
      lines++
      at = 0
    }
    if (wide > room) {
      const broken = brokenLines(word, size, room, strong)
      lines += broken.lines - 1
      at = broken.rest
    } else at += lineWidth(word, size, strong)
  }
  const tall = pieces.some(({ text }) => isForeign(text)) ? TALL : LEADING
  return { lines, height: lines * size * tall }
}

/** Lines end at spaces and after hyphens; a no-break space is a letter like others. */
function* wordsOf(pieces: readonly Measured[]): Generator<{ word: string; strong: boolean }> {
  for (const { text, strong = false } of pieces)
    for (const [word] of text.matchAll(/\n|[^ \n\-–]*[ \-–]+|[^ \n\-–]+/g)) yield { word, strong }
}

function brokenLines(word: string, size: number, room: number, strong: boolean) {
  let lines = 1
  let at = 0
  for (const character of word) {
    const wide = lineWidth(character, size, strong)
    if (at + wide > room && at > 0) {
      lines++
      at = 0
    }
    at += wide
  }
  return { lines, rest: at }
}

/** As much of a text from its beginning as is no longer than so many characters, cut between words. */
export function cutAt(text: string, most: number): { kept: string; cut: boolean } {
  const letters = [...text]
  if (letters.length <= most) return { kept: text, cut: false }
  const head = letters.slice(0, most).join('')
  const space = head.search(/\s\S*$/)
  return { kept: (space > most / 2 ? head.slice(0, space) : head).trimEnd(), cut: true }
}
