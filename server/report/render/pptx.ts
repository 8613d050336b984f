import { makeDeck } from '../deck/makeDeck.ts'
import { tags } from '../ooxml/language.ts'
import { Package } from '../ooxml/Package.ts'
import { letterScale, scaled } from './pptx/letterScale.ts'
import { writeMasters } from './pptx/master.ts'
import { writeNotes, writeNotesMaster } from './pptx/notes.ts'
import { writePresentation, writeSettings } from './pptx/presentation.ts'
import { writeSlide } from './pptx/slide.ts'
import type { Renderer } from './renderer.ts'

/** The slides as PowerPoint: a real master and layouts, native tables and charts, speaker notes, sections. */
export const renderPptx: Renderer = (report, dress, progress) => {
  const deck = makeDeck(report)
  const { language } = deck
  progress(0.2)
  const pack = new Package({
    title: deck.title,
    creator: dress.name || deck.host,
    language: tags[language],
    application: 'Microsoft Office PowerPoint',
  })
  const root = pack.main('/ppt/presentation.xml', 'presentation')
  const { master, theme, layouts } = writeMasters(pack, dress, language)
  const notesMaster = writeNotesMaster(pack, dress, language)
  let count = 0
  const scale = letterScale(dress)
  const canvas = {
    ...{ pack, deck: language, accent: dress.accent, number: () => ++count },
    set: (size: number) => scaled(size, scale.body),
    setTitle: (size: number) => scaled(size, scale.head),
  }
  const slides = deck.slides.map((slide, i) => {
    const part = pack.part(`/ppt/slides/slide${i + 1}.xml`, 'slide')
    part.to('slideLayout', layouts[slide.layout])
    writeSlide(part, slide, deck, canvas)
    if (slide.notes.length > 0)
      writeNotes(pack, i + 1, { slide: part, master: notesMaster }, slide.notes, language)
    progress(0.2 + (0.7 * (i + 1)) / deck.slides.length)
    return part
  })
  writePresentation(root, { deck, master, notesMaster, slides })
  root.to('theme', theme)
  writeSettings(pack, root)
  return { file: pack.bytes(), replaced: 0 }
}
