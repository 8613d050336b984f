import type { Deck, Line, Slide } from '../../deck/deck.ts'
import { small } from '../../deck/frame.ts'
import { layOut, titleSize } from '../../deck/layOut.ts'
import { tags } from '../../ooxml/language.ts'
import { declared } from '../../ooxml/names.ts'
import type { Part } from '../../ooxml/Part.ts'
import { el, text, type Xml } from '../../ooxml/xml.ts'
import { type Canvas, holders, shapesOf } from './blocks.ts'
import { ownColours } from './master.ts'
import { names } from './names.ts'
import { inPlace, tree } from './shapes.ts'
import { type Paragraph, textBody } from './text.ts'

/** A slide in reading order: title, question, what stands on it, who made its text, foot. */
export function writeSlide(
  part: Part,
  slide: Slide,
  deck: Deck,
  canvas: Omit<Canvas, 'part' | 'id' | 'size'> & { setTitle: (size: number) => number },
): void {
  let last = 1
  const id = () => ++last
  const own = names[deck.language]
  const held = holders(slide)
  const on: Canvas = { ...canvas, part, id, size: slide.size }
  const words = (paragraphs: readonly Paragraph[]) => textBody('p:txBody', paragraphs, deck.language)
  const title: Paragraph = {
    line: [{ text: slide.title }],
    letters: { size: canvas.setTitle(titleSize(slide.title, slide.layout) ?? 20) },
  }
  const shapes: Xml[] = [
    inPlace(
      { id: id(), name: own.title },
      { type: slide.layout === 'title' ? 'ctrTitle' : 'title', idx: null },
      words([title]),
    ),
    ...(slide.over === null
      ? []
      : [
          inPlace(
            { id: id(), name: own.over },
            { type: 'body', idx: 13, size: 'quarter' },
            words([{ line: slide.over, letters: { size: canvas.set(small.over) } }]),
          ),
        ]),
    ...layOut(slide).flatMap((placed, i) => shapesOf(placed, held[i] ?? null, on)),
    ...labelShape(slide, id, { name: own.label, size: canvas.set(small.label) }, words),
    inPlace(
      { id: id(), name: own.foot },
      { type: 'ftr', idx: 11, size: 'quarter' },
      words([{ line: [{ text: deck.foot }], letters: { size: canvas.set(small.foot) } }]),
    ),
    inPlace({ id: id(), name: own.number }, { type: 'sldNum', idx: 12, size: 'quarter' }, numberBody(deck)),
  ]
  part.write(el('p:sld', declared('a', 'r', 'p'), el('p:cSld', {}, tree(shapes)), ownColours))
}

/** The draft's mark and how machine-made text was made, on the same slide as the text. */
function labelShape(
  { label, mark }: Slide,
  id: () => number,
  { name, size }: { name: string; size: number },
  words: (paragraphs: readonly Paragraph[]) => Xml,
): Xml[] {
  if (label === null && mark === null) return []
  const line: Line = [
    ...(mark === null ? [] : [{ text: mark, ref: true as const }]),
    ...(mark !== null && label !== null ? [{ text: ' ' }] : []),
    ...(label === null ? [] : [{ text: label }]),
  ]
  const paragraph = { line, letters: { size } }
  return [inPlace({ id: id(), name }, { type: 'body', idx: 14, size: 'quarter' }, words([paragraph]))]
}

const numberBody = ({ language }: Deck): Xml =>
  el(
    'p:txBody',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el(
        'a:fld',
        { id: '{6C3B1A52-9D0E-4F47-8E1B-2A7D5C904E13}', type: 'slidenum' },
        el('a:rPr', { lang: tags[language] }),
        el('a:t', {}, text('‹#›')),
      ),
      el('a:endParaRPr', { lang: tags[language] }),
    ),
  )
