import type { ReportQuestion } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { cloudSvg } from '../pictures/cloud.ts'
import { pngOf } from '../pictures/png.ts'
import { wallSvg } from '../pictures/wall.ts'
import { drawableAll } from '../fonts/drawable.ts'
import { zipped } from '../ooxml/zip.ts'
import type { Renderer } from './renderer.ts'

const CLOUD = { width: 1200, height: 675 } as const

/** A zip with each question's notes on the wall and its word cloud, as SVG and as PNG. */
export const renderPictures: Renderer = (given, dress, progress) => {
  const { data: report, replaced } = drawableAll(given)
  const words = wordsOf(report.language)
  const questions = report.activities
    .flatMap(({ questions }) => questions)
    .filter(({ reach }) => reach.notes > 0)
  const cloudOf = (question: ReportQuestion) =>
    cloudSvg(question.words, {
      ...CLOUD,
      accent: dress.accent,
      telling: {
        title: words.cloudTitle(question.text),
        description: words.cloudText(
          question.words.slice(0, 10).map(({ word, notes }) => words.wordTimes(word, notes)),
        ),
        language: report.language,
      },
    })
  const files = questions.flatMap((question, i) => {
    const place = question.number.replace('.', '-')
    const drawn = {
      [`laput-${place}`]: wallSvg(report, question, dress.accent),
      [`sanat-${place}`]: cloudOf(question),
    }
    const made = Object.entries(drawn).flatMap(([name, svg]): [string, Uint8Array][] =>
      svg === ''
        ? []
        : [
            [`${name}.svg`, new TextEncoder().encode(svg)],
            [`${name}.png`, pngOf(svg)],
          ],
    )
    progress((i + 1) / questions.length)
    return made
  })
  return { file: zipped(Object.fromEntries(files)), replaced }
}
