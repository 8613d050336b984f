import { type IStylesOptions, LineRuleType } from 'docx'
import { paragraphStyles } from './paragraphStyles.ts'
import type { Setting } from './setting.ts'

const ink = '1a2321'
const line = (share: number) => ({ line: Math.round(share * 240), lineRule: LineRuleType.AUTO })

/** Every look in the file is a style, so that a reader of Word can change it in one place. */
export function stylesOf(setting: Setting): IStylesOptions {
  const { tag, accent, fonts } = setting
  const head = (size: number, before: number, after: number, outlineLevel: number, color: string) => ({
    run: { font: fonts.head, size, bold: true, boldComplexScript: true, color, language: { value: tag } },
    paragraph: { spacing: { before, after, ...line(1.1) }, keepNext: true, keepLines: true, outlineLevel },
  })
  return {
    default: {
      document: {
        run: {
          font: fonts.body,
          size: 21,
          color: ink,
          language: { value: tag, eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 120, ...line(1.2) } },
      },
      heading1: head(36, 480, 160, 0, accent),
      heading2: head(27, 360, 120, 1, ink),
      heading3: head(22, 280, 80, 2, ink),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      caption: {
        run: { bold: true, boldComplexScript: true, size: 19, color: ink },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: paragraphStyles(setting),
    characterStyles: [
      {
        id: 'NoteNumber',
        name: 'Note Number',
        basedOn: 'DefaultParagraphFont',
        run: { color: accent, underline: {} },
      },
    ],
  }
}

/** Styles of tables, for which docx has no words: lines between rows, the accent above and under the head. */
export const tableStyles = ({ accent }: Setting): string =>
  ['ReportTable', 'KeyFigures'].map((id) => tableStyle(id, accent)).join('')

const tableStyle = (id: string, accent: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:uiPriority w:val="99"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${accent}"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="8A9693"/>${id === 'KeyFigures' ? '' : '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="CBD3D1"/>'}</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>`
