import type { Deck } from '../../deck/deck.ts'
import { sheet } from '../../deck/frame.ts'
import { declared, spaces } from '../../ooxml/names.ts'
import type { Package } from '../../ooxml/Package.ts'
import type { Part } from '../../ooxml/Part.ts'
import { all, el, type Xml } from '../../ooxml/xml.ts'
import { level } from './level.ts'
import { notesSize } from './notes.ts'
import { emu } from './place.ts'
import { plainTable } from './table.ts'

const space = declared('a', 'r', 'p')
/** PowerPoint's slides begin at 256. */
const first = 256

/** The file's root: masters, slides, their size, and sections by question. */
export function writePresentation(
  root: Part,
  {
    deck,
    master,
    notesMaster,
    slides,
  }: { deck: Deck; master: Part; notesMaster: Part; slides: readonly Part[] },
): void {
  const masterId = root.to('slideMaster', master)
  const ids = slides.map((slide, i) => ({ id: first + i, rel: root.to('slide', slide) }))
  const notesId = root.to('notesMaster', notesMaster)
  root.write(
    el(
      'p:presentation',
      { ...space, saveSubsetFonts: true, autoCompressPictures: false },
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2_147_483_648, 'r:id': masterId })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notesId })),
      el('p:sldIdLst', {}, ...ids.map(({ id, rel }) => el('p:sldId', { id, 'r:id': rel }))),
      el('p:sldSz', { cx: emu(sheet.w), cy: emu(sheet.h) }),
      el('p:notesSz', notesSize),
      el('p:defaultTextStyle', {}, all(Array.from({ length: 9 }, (_, i) => level(i + 1, 18, '+mn')))),
      el('p:extLst', {}, el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, sections(deck))),
    ),
  )
}

function sections({ slides }: Deck): Xml {
  const runs: { name: string; ids: number[] }[] = []
  slides.forEach(({ section }, i) => {
    const open = runs.at(-1)
    if (open?.name === section) open.ids.push(first + i)
    else runs.push({ name: section, ids: [first + i] })
  })
  return el(
    'p14:sectionLst',
    { 'xmlns:p14': spaces.p14 },
    ...runs.map(({ name, ids }, i) =>
      el(
        'p14:section',
        { name: name.replaceAll('\n', ' ').slice(0, 80), id: guid(i + 1) },
        el('p14:sldIdLst', {}, ...ids.map((id) => el('p14:sldId', { id }))),
      ),
    ),
  )
}

/** The same for the same section of the same deck: nothing here is drawn by lot. */
const guid = (i: number): string => `{7A1C0000-54A1-4B00-8000-${String(i).padStart(12, '0')}}`

/** What PowerPoint keeps beside: settings of the show and of the view, and the tables' style. */
export function writeSettings(pack: Package, root: Part): void {
  root.to('presProps', pack.part('/ppt/presProps.xml', 'presProps').write(el('p:presentationPr', space)))
  root.to('viewProps', pack.part('/ppt/viewProps.xml', 'viewProps').write(el('p:viewPr', space)))
  const styles = el('a:tblStyleLst', { ...declared('a'), def: plainTable })
  root.to('tableStyles', pack.part('/ppt/tableStyles.xml', 'tableStyles').write(styles))
}
