import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { fontFiles } from '../fonts/fontFiles.ts'

/** A word as an outline: path data around a baseline that begins at 0,0, y downwards. */
export type Outline = { path: string; width: number }

/** Letters of a face and, where it lacks some, of others: drawn as paths, so that a picture needs no font. */
export class Face {
  readonly #fonts: readonly Font[]

  /** @param files TTF files; the first that has all of a word's characters draws it */
  constructor(files: readonly string[]) {
    this.#fonts = files.map((file) => create(readFileSync(file)) as Font)
  }

  outline(text: string, size: number): Outline {
    const font = this.#fontOf(text)
    const { glyphs, positions, advanceWidth } = font.layout(text)
    const scale = size / font.unitsPerEm
    let pen = 0
    const paths = glyphs.map((glyph, i) => {
      const at = positions[i]!
      const path = glyph.path
        .transform(scale, 0, 0, -scale, (pen + at.xOffset) * scale, -at.yOffset * scale)
        .toSVG()
      pen += at.xAdvance
      return path
    })
    return { path: paths.join(''), width: advanceWidth * scale }
  }

  #fontOf(text: string): Font {
    const points = [...text].map((character) => character.codePointAt(0) ?? 0)
    const has = (font: Font) => points.every((point) => font.hasGlyphForCodePoint(point))
    return this.#fonts.find(has) ?? this.#fonts[0]!
  }
}

const kept: { bold?: Face } = {}

/** Arimo Bold (Arial's widths), and Noto for Arabic and signs. Read once a process. */
export function boldFace(): Face {
  kept.bold ??= new Face([fontFiles.arimo.bold, fontFiles.arabic.bold, fontFiles.emoji.regular])
  return kept.bold
}
