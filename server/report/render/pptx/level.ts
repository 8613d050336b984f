import { el, type Xml } from '../../ooxml/xml.ts'
import { emu } from './place.ts'

/** Letters of a level: 100 % between lines, nothing above paragraphs that does not say so. */
export const level = (at: number, size: number, font: '+mj' | '+mn', strong = false): Xml =>
  el(
    `a:lvl${at}pPr`,
    {
      marL: emu(22) * (at - 1),
      indent: 0,
      algn: 'l',
      defTabSz: 914_400,
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: true,
    },
    el('a:lnSpc', {}, el('a:spcPct', { val: 100_000 })),
    el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
    el('a:buNone'),
    el(
      'a:defRPr',
      { sz: size * 100, b: strong, kern: 1200 },
      el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
      el('a:latin', { typeface: `${font}-lt` }),
      el('a:ea', { typeface: `${font}-ea` }),
      el('a:cs', { typeface: `${font}-cs` }),
    ),
  )
