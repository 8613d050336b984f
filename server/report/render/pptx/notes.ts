import type { Language } from '#shared/workshop/workshop.ts'
import type { Line } from '../../deck/deck.ts'
import { tags } from '../../ooxml/language.ts'
import { declared } from '../../ooxml/names.ts'
import type { Package } from '../../ooxml/Package.ts'
import type { Part } from '../../ooxml/Part.ts'
import { all, el, type Xml } from '../../ooxml/xml.ts'
import type { Dress } from '../renderer.ts'
import { level } from './level.ts'
import { colours, ownColours } from './master.ts'
import { names } from './names.ts'
import { inPlace, type Placeholder, tree } from './shapes.ts'
import { textBody } from './text.ts'
import { themeXml } from './theme.ts'

/** A4 upright, in points: the slide above, what the speaker says below. */
const page = { w: 540, h: 720 }
const slideBox = { x: 70, y: 60, w: 400, h: 225 }
const wordsBox = { x: 54, y: 310, w: 432, h: 370 }
const space = declared('a', 'r', 'p')
/** 10 by 7.5 inches upright, as PowerPoint has it. */
export const notesSize = { cx: page.w * 12_700, cy: page.h * 12_700 }

const slideHolder: Placeholder = { type: 'sldImg', idx: 2 }
const wordsHolder: Placeholder = { type: 'body', idx: 1 }

/** The page that all speaker notes are laid out by. */
export function writeNotesMaster(pack: Package, dress: Dress, language: Language): Part {
  const part = pack.part('/ppt/notesMasters/notesMaster1.xml', 'notesMaster')
  part.to('theme', pack.part('/ppt/theme/theme2.xml', 'theme').write(themeXml(dress)))
  return part.write(
    el(
      'p:notesMaster',
      space,
      el(
        'p:cSld',
        {},
        el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
        tree([
          slidePicture(2, language, slideHolder),
          inPlace(
            { id: 3, name: names[language].speaker },
            wordsHolder,
            el(
              'p:txBody',
              {},
              el('a:bodyPr'),
              el('a:lstStyle'),
              el('a:p', {}, el('a:endParaRPr', { lang: tags[language] })),
            ),
            wordsBox,
          ),
        ]),
      ),
      colours,
      el('p:notesStyle', {}, all(Array.from({ length: 9 }, (_, i) => level(i + 1, 12, '+mn')))),
    ),
  )
}

/** What is said beside a slide: all words, counts and numbers that the wall has no room for. */
export function writeNotes(
  pack: Package,
  number: number,
  { slide, master }: { slide: Part; master: Part },
  lines: readonly Line[],
  language: Language,
): void {
  const part = pack.part(`/ppt/notesSlides/notesSlide${number}.xml`, 'notesSlide')
  part.to('notesMaster', master)
  part.to('slide', slide)
  slide.to('notesSlide', part)
  const paragraphs = lines.map((line) => ({ line, letters: { size: null } }))
  part.write(
    el(
      'p:notes',
      space,
      el(
        'p:cSld',
        {},
        tree([
          slidePicture(2, language, { type: 'sldImg', idx: null }),
          inPlace(
            { id: 3, name: names[language].speaker },
            wordsHolder,
            textBody('p:txBody', paragraphs, language),
          ),
        ]),
      ),
      ownColours,
    ),
  )
}

function slidePicture(id: number, language: Language, holder: Placeholder): Xml {
  const isMaster = holder.idx !== null
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: names[language].picture }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })),
      el('p:nvPr', {}, el('p:ph', { type: holder.type, idx: holder.idx })),
    ),
    isMaster ? pictureFrame : el('p:spPr'),
  )
}

const pictureFrame: Xml = el(
  'p:spPr',
  {},
  el(
    'a:xfrm',
    {},
    el('a:off', { x: slideBox.x * 12_700, y: slideBox.y * 12_700 }),
    el('a:ext', { cx: slideBox.w * 12_700, cy: slideBox.h * 12_700 }),
  ),
  el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
  el('a:noFill'),
  el('a:ln', { w: 9_525 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'accent3' }))),
)
