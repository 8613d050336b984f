import { spaces } from '../../ooxml/names.ts'
import { el, none, type Xml } from '../../ooxml/xml.ts'
import type { Box } from '../../deck/frame.ts'
import { place } from './place.ts'

/** `type` null: content of any kind. */
export type Placeholder = { type: string | null; idx: number | null; size?: 'half' | 'quarter' }

const placeholderXml = ({ type, idx, size }: Placeholder): Xml =>
  el('p:ph', { type, sz: size === 'half' ? 'half' : size === 'quarter' ? 'quarter' : null, idx })

/** Fills by the theme; `paper` is what notes are written on. */
export type Fill = 'none' | 'lt2' | 'paper' | 'warning' | 'accent1'

const fillXml = (fill: Fill): Xml => {
  if (fill === 'none') return el('a:noFill')
  const colour =
    fill === 'paper'
      ? el('a:srgbClr', { val: 'FFF6DB' })
      : fill === 'warning'
        ? el('a:srgbClr', { val: 'FDEBC8' })
        : el('a:schemeClr', { val: fill === 'lt2' ? 'bg2' : fill })
  return el('a:solidFill', {}, colour)
}

type Named = { id: number; name: string; alt?: string }

const nameXml = ({ id, name, alt }: Named, inner: Xml = none): Xml =>
  el('p:cNvPr', { id, name, descr: alt }, inner)

/** A shape that nobody needs to hear of: PowerPoint's own mark of decoration. */
const decorative = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

/** Words in a layout's place; `box` only where they stand elsewhere than there. */
export const inPlace = (named: Named, holder: Placeholder, body: Xml, box: Box | null = null): Xml =>
  el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      nameXml(named),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, placeholderXml(holder)),
    ),
    el('p:spPr', {}, box ? place(box) : none),
    body,
  )

/** Words in a box of their own. */
export const textBox = (named: Named, box: Box, body: Xml, fill: Fill = 'none'): Xml =>
  el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, nameXml(named), el('p:cNvSpPr', { txBox: true }), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      place(box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      fillXml(fill),
      el('a:ln', {}, el('a:noFill')),
    ),
    body,
  )

/** A coloured stripe. */
export const stripe = (named: Named, box: Box, fill: Fill): Xml =>
  el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, nameXml(named, decorative), el('p:cNvSpPr'), el('p:nvPr', { userDrawn: true })),
    el(
      'p:spPr',
      {},
      place(box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      fillXml(fill),
      el('a:ln', {}, el('a:noFill')),
    ),
  )

/** A picture; `svg`: relationship to the same as outlines, for programs that can draw them. */
export const picture = (named: Named & { alt: string }, box: Box, png: string, svg: string | null): Xml =>
  el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      nameXml(named),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el(
      'p:blipFill',
      {},
      el(
        'a:blip',
        { 'r:embed': png },
        svg === null
          ? none
          : el(
              'a:extLst',
              {},
              el(
                'a:ext',
                { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
                el('asvg:svgBlip', {
                  'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
                  'r:embed': svg,
                }),
              ),
            ),
      ),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el('p:spPr', {}, place(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  )

/** A table or a chart. */
export const graphic = (
  named: Named & { alt: string },
  holder: Placeholder | null,
  box: Box,
  kind: 'table' | 'chart',
  inner: Xml,
): Xml =>
  el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      nameXml(named),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      el('p:nvPr', {}, holder ? placeholderXml(holder) : none),
    ),
    place(box, 'p:xfrm'),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: kind === 'chart' ? spaces.c : 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        inner,
      ),
    ),
  )

/** A tree's shapes under its group. */
export const tree = (shapes: readonly Xml[]): Xml =>
  el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', { x: 0, y: 0 }),
        el('a:ext', { cx: 0, cy: 0 }),
        el('a:chOff', { x: 0, y: 0 }),
        el('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    ...shapes,
  )
