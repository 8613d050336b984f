import type { Look } from '#shared/report/look.ts'
import { declared } from './names.ts'
import { all, el, type Xml } from './xml.ts'

/** Beside a county's two colours: calm ones that keep 3:1 against white, for what people add themselves. */
const others = ['4A5856', '6B4E8E', '7A5C00', '1F5FA8']

/** The theme of an Office file: a county's colours and fonts, which everything else in the file names and never repeats. */
export function themeXml({
  name,
  accent,
  second,
  fonts,
}: Pick<Look, 'name' | 'accent' | 'second' | 'fonts'>): Xml {
  const colour = (slot: string, hex: string) => el(`a:${slot}`, {}, el('a:srgbClr', { val: hex }))
  const hex = (value: string) => value.slice(1).toUpperCase()
  const accents = [hex(accent), hex(second), ...others]
  const face = (slot: 'majorFont' | 'minorFont', typeface: string) =>
    el(
      `a:${slot}`,
      {},
      el('a:latin', { typeface }),
      el('a:ea', { typeface: '' }),
      el('a:cs', { typeface: '' }),
    )
  return el(
    'a:theme',
    { ...declared('a'), name: name === '' ? 'Talkoot' : name },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: 'Talkoot' },
        colour('dk1', '16201F'),
        colour('lt1', 'FFFFFF'),
        colour('dk2', '4A5856'),
        colour('lt2', 'EEF2F1'),
        all(accents.map((value, i) => colour(`accent${i + 1}`, value))),
        colour('hlink', hex(accent)),
        colour('folHlink', '6B4E8E'),
      ),
      el(
        'a:fontScheme',
        { name: 'Talkoot' },
        face('majorFont', fonts?.head ?? 'Arial'),
        face('minorFont', fonts?.body ?? 'Arial'),
      ),
      el('a:fmtScheme', { name: 'Talkoot' }, fills('fillStyleLst'), lines, effects, fills('bgFillStyleLst')),
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  )
}

/** Office wants three of each, plain or not. */
const three = (piece: Xml): Xml => all([piece, piece, piece])
const solid = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }))
const fills = (slot: string): Xml => el(`a:${slot}`, {}, three(solid))
const lines = el(
  'a:lnStyleLst',
  {},
  three(
    el('a:ln', { w: 9525, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, solid, el('a:prstDash', { val: 'solid' })),
  ),
)
const effects = el('a:effectStyleLst', {}, three(el('a:effectStyle', {}, el('a:effectLst'))))
