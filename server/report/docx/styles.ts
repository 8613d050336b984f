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
