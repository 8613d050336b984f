import { wordsAnchor } from '#shared/report/lookup.ts'
import type { ReportQuestion } from '#shared/report/report.ts'
import { layOut, pictured } from '#shared/report/wordCloud.ts'
import { escape, type Page } from './parts.ts'

const WIDTH = 560
const NAMED = 10

/** The word cloud as a picture that says its most common words, and the way to its table. */
export function cloud(question: ReportQuestion, { words }: Page): string {
  if (question.words.length === 0) return ''
  const { width, height, words: placed } = layOut(pictured(question.words), WIDTH)
  const id = wordsAnchor(question.number)
  const first = question.words.slice(0, NAMED).map(({ word, notes }) => words.wordTimes(word, notes))
  const texts = placed.map(
    ({ word, x, y, size, width: long, strong }) =>
      `<text x="${x}" y="${y}" font-size="${size}" textLength="${long}" lengthAdjust="spacingAndGlyphs"${strong ? ' class="strong"' : ''}>${escape(word)}</text>`,
  )
  return [
    `<h4>${escape(words.wordsOf)}</h4>`,
    '<figure class="cloud">',
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escape(words.cloudTitle(question.text))}</title>`,
    `<desc id="${id}-d">${escape(words.cloudText(first))}</desc>`,
    ...texts,
    '</svg>',
    `<figcaption>${escape(words.cloudRule)} <a href="#${id}">${escape(words.toTable)} <span class="hidden">(${question.number})</span></a></figcaption>`,
    '</figure>',
  ].join('')
}
