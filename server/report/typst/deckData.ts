import { speakerWords } from '#shared/report/words/speakerWords.ts'
import type { Block, Deck, Line, Run } from '../deck/deck.ts'
import { figure, frame, gaps, sheet, small } from '../deck/frame.ts'
import { layOut, titleSize } from '../deck/layOut.ts'
import { chartLabels } from '../deck/tallness.ts'
import { cloudSvg } from '../pictures/cloud.ts'

/** A deck as the template reads it: every block with the place that it has in PPTX, in the order of reading. */
export function deckData({ slides, language, ...deck }: Deck, accent: string): unknown {
  const run = ({ ref, lang, ...rest }: Run) => ({
    ...rest,
    lang: lang === language ? null : (lang ?? null),
    tile: ref === true,
    to: null,
  })
  const line = (all: Line) => all.map(run)
  const block = (each: Block, box: { w: number; h: number }): unknown => {
    switch (each.is) {
      case 'text':
        return { ...each, lines: each.lines.map(line) }
      case 'list':
        return { ...each, items: each.items.map(line) }
      case 'table':
        return { ...each, rows: each.rows.map((row) => row.map(line)) }
      case 'columns':
        return {
          ...each,
          columns: each.columns.map(({ title, items, remark }) => ({
            title: run(title),
            items: items.map(line),
            remark: remark.map(line),
          })),
        }
      case 'quotes':
        return { ...each, quotes: each.quotes.map((quote) => ({ ...quote, text: run(quote.text) })) }
      case 'cloud':
        return {
          is: each.is,
          alt: each.alt,
          svg: cloudSvg(each.words, { width: box.w, height: box.h, accent }),
        }
      case 'figures':
      case 'chart':
        return each
    }
  }
  return {
    ...deck,
    language,
    frame: { ...frame, sheet },
    gaps,
    small,
    figure,
    labels: chartLabels,
    speaker: speakerWords[language],
    speaking: slides.flatMap(({ title, notes }, i) =>
      notes.length === 0 ? [] : [{ title: `${i + 1}. ${title}`, lines: notes.map(line) }],
    ),
    slides: slides.map(({ notes: _, blocks: __, ...slide }, i) => ({
      ...slide,
      over: slide.over && line(slide.over),
      // A section's first slide leads its others, so that levels are never skipped.
      level: slides[i - 1]?.section === slide.section ? 2 : 1,
      titleSize: titleSize(slide.title, slide.layout) ?? 20,
      placed: layOut(slides[i]!)
        .filter(({ block: each }) => isThere(each))
        .map(({ block: each, box }) => ({ block: block(each, box), box })),
    })),
  }
}

/** What has nothing to show would be an empty figure, list or table. */
function isThere(block: Block): boolean {
  switch (block.is) {
    case 'chart':
      return block.bars.length > 0
    case 'cloud':
      return block.words.length > 0
    case 'quotes':
      return block.quotes.length > 0
    case 'table':
      return block.columns.length > 0 && block.rows.length > 0
    default:
      return true
  }
}
