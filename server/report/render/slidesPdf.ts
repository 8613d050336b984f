import { makeDeck } from '../deck/makeDeck.ts'
import { breakableAll } from '../fonts/breakable.ts'
import { drawableAll } from '../fonts/drawable.ts'
import { deckData } from '../typst/deckData.ts'
import { momentParts, typesetDressed } from '../typst/dressing.ts'
import { rugOf } from '../typst/rug.ts'
import type { Renderer } from './renderer.ts'

/** Slides hyphenate nothing: a word that is wider than a narrow column breaks where the column ends. */
const UNHYPHENATED = 20

/** The slides as tagged PDF (PDF/UA-1), 16:9. For a process of its own: it blocks, and Typst leaks. */
export const renderSlidesPdf: Renderer = (report, dress, progress) => {
  const made = makeDeck(report)
  progress(0.2)
  const { data: drawn, replaced } = drawableAll(made)
  const deck = breakableAll(drawn, UNHYPHENATED)
  const data = {
    ...(deckData(deck, dress.accent) as object),
    title: [drawn.title, drawn.host].filter(Boolean).join(', '),
    author: dress.name || drawn.host,
    at: momentParts(report.madeAt),
    rug: rugOf(report),
  }
  progress(0.3)
  const descriptions = deck.slides.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.is === 'table' && block.columns.length > 0 && block.rows.length > 0 ? [block.caption] : [],
    ),
  )
  const file = typesetDressed({ main: 'slides.typ', data, descriptions }, dress)
  progress(1)
  return { file, replaced }
}
