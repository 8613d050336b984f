import { el, none, type Xml } from '../../report/ooxml/xml.ts'

/** The namespace of a Word document's parts. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const value = (name: string, said: string): Xml => el(name, { 'w:val': said })

type Look = {
  id: string
  name: string
  /** Half points. */
  size: number
  bold?: boolean
  /** Twentieths of a point. */
  before: number
  after: number
  outline?: number
  list?: boolean
}

const looks: readonly Look[] = [
  { id: 'Title', name: 'Title', size: 44, bold: true, before: 0, after: 240 },
  { id: 'Heading1', name: 'heading 1', size: 36, bold: true, before: 480, after: 160, outline: 0 },
  { id: 'Heading2', name: 'heading 2', size: 26, bold: true, before: 360, after: 120, outline: 1 },
  { id: 'Heading3', name: 'heading 3', size: 24, bold: true, before: 240, after: 80, outline: 2 },
  { id: 'ListBullet', name: 'List Bullet', size: 22, before: 0, after: 60, list: true },
]

/** Styles by Word's own names, so that each language's Word shows its own. @param language BCP 47 */
export const stylesXml = (language: string): Xml =>
  el(
    'w:styles',
    { 'xmlns:w': W },
    el(
      'w:docDefaults',
      {},
      el(
        'w:rPrDefault',
        {},
        el(
          'w:rPr',
          {},
          el('w:rFonts', { 'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri', 'w:cs': 'Calibri' }),
          value('w:sz', '22'),
          el('w:lang', { 'w:val': language }),
        ),
      ),
      el(
        'w:pPrDefault',
        {},
        el('w:pPr', {}, el('w:spacing', { 'w:after': '120', 'w:line': '276', 'w:lineRule': 'auto' })),
      ),
    ),
    el(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' },
      value('w:name', 'Normal'),
    ),
    ...looks.map(styleXml),
  )

const styleXml = ({ id, name, size, bold, before, after, outline, list }: Look): Xml =>
  el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    value('w:name', name),
    value('w:basedOn', 'Normal'),
    ...(list ? [] : [value('w:next', 'Normal')]),
    el('w:qFormat'),
    el(
      'w:pPr',
      {},
      ...(list ? [] : [el('w:keepNext')]),
      ...(list ? [el('w:numPr', {}, value('w:numId', '1'))] : []),
      el('w:spacing', { 'w:before': `${before}`, 'w:after': `${after}` }),
      outline === undefined ? none : value('w:outlineLvl', `${outline}`),
    ),
    el('w:rPr', {}, ...(bold ? [el('w:b')] : []), value('w:sz', `${size}`)),
  )

/** One list of bullets on two levels. */
export const numberingXml = (): Xml =>
  el(
    'w:numbering',
    { 'xmlns:w': W },
    el(
      'w:abstractNum',
      { 'w:abstractNumId': '0' },
      value('w:multiLevelType', 'hybridMultilevel'),
      ...[0, 1].map((level) =>
        el(
          'w:lvl',
          { 'w:ilvl': `${level}` },
          value('w:start', '1'),
          value('w:numFmt', 'bullet'),
          value('w:lvlText', level === 0 ? '•' : '–'),
          value('w:lvlJc', 'left'),
          el('w:pPr', {}, el('w:ind', { 'w:left': `${(level + 1) * 425}`, 'w:hanging': '425' })),
        ),
      ),
    ),
    el('w:num', { 'w:numId': '1' }, value('w:abstractNumId', '0')),
  )
