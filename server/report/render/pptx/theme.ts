import { declared } from '../../ooxml/names.ts'
import { all, el, type Xml } from '../../ooxml/xml.ts'
import type { Dress } from '../renderer.ts'

const hex = (colour: string) => colour.slice(1).toUpperCase()

/** Colours and fonts that everything on the slides is named by: a county changes them in one place. */
export function themeXml({ accent, second, fonts, name }: Dress): Xml {
  const colour = (slot: string, value: string) => el(`a:${slot}`, {}, el('a:srgbClr', { val: value }))
  const scheme = name === '' ? 'Talkoot' : name.slice(0, 60)
  return el(
    'a:theme',
    { ...declared('a'), name: scheme },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: scheme },
        colour('dk1', '16211F'),
        colour('lt1', 'FFFFFF'),
        colour('dk2', hex(accent)),
        colour('lt2', 'EFF4F3'),
        colour('accent1', hex(accent)),
        colour('accent2', hex(second)),
        colour('accent3', '4D5B59'),
        colour('accent4', '6B5B00'),
        colour('accent5', '5A4B8A'),
        colour('accent6', '2F6B3F'),
        colour('hlink', hex(accent)),
        colour('folHlink', '5A4B8A'),
      ),
      el(
        'a:fontScheme',
        { name: scheme },
        fontXml('a:majorFont', fonts?.head ?? 'Arial'),
        fontXml('a:minorFont', fonts?.body ?? 'Arial'),
      ),
      formats(scheme),
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  )
}

const fontXml = (name: string, typeface: string): Xml =>
  el(name, {}, el('a:latin', { typeface }), el('a:ea', { typeface: '' }), el('a:cs', { typeface: '' }))

/** Flat fills and plain lines, three of each as the format wants. */
function formats(name: string): Xml {
  const own = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }))
  const three = (piece: Xml) => all([piece, piece, piece])
  const line = (w: number) =>
    el(
      'a:ln',
      { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      own,
      el('a:prstDash', { val: 'solid' }),
      el('a:miter', { lim: 800_000 }),
    )
  return el(
    'a:fmtScheme',
    { name },
    el('a:fillStyleLst', {}, three(own)),
    el('a:lnStyleLst', {}, line(6_350), line(12_700), line(19_050)),
    el('a:effectStyleLst', {}, three(el('a:effectStyle', {}, el('a:effectLst')))),
    el('a:bgFillStyleLst', {}, three(own)),
  )
}
