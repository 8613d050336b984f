import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import type { Setting } from './setting.ts'

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

const quiet = '4d5a57'
const amber = '7a4a00'
const line = (share: number) => ({ line: Math.round(share * 240), lineRule: LineRuleType.AUTO })
const edge = (color: string, size: number, space: number) => ({
  style: BorderStyle.SINGLE,
  color,
  size,
  space,
})

/** What the report's own paragraphs look like. Sizes are half points, distances twips. */
export function paragraphStyles({ accent, fonts, second }: Setting): Style[] {
  const style = (
    id: string,
    name: string,
    rest: Pick<Style, 'run' | 'paragraph'>,
    next = 'Normal',
  ): Style => ({
    id,
    name,
    basedOn: 'Normal',
    next,
    quickFormat: true,
    ...rest,
  })
  return [
    style('CoverLogo', 'Cover Logo', { paragraph: { spacing: { after: 240 } } }),
    style('CoverName', 'Cover Name', { run: { size: 24, bold: true } }),
    style('CoverOver', 'Cover Over', {
      run: { size: 22, bold: true, color: accent },
      paragraph: { spacing: { before: 1_400, after: 80 }, border: { top: edge(accent, 48, 14) } },
    }),
    style('Title', 'Title', {
      run: { font: fonts.head, size: 60, bold: true, boldComplexScript: true },
      paragraph: { spacing: { after: 160, ...line(1.05) }, keepLines: true },
    }),
    style('Subtitle', 'Subtitle', { run: { size: 26 }, paragraph: { spacing: { after: 360 } } }),
    style('CoverState', 'Cover State', { run: { color: quiet }, paragraph: { spacing: { after: 720 } } }),
    style('ContentsHeading', 'Contents Heading', {
      run: { font: fonts.head, size: 36, bold: true, color: accent },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    }),
    style('Finding', 'Finding', {
      run: { size: 24, bold: true, boldComplexScript: true },
      paragraph: { spacing: { after: 120 }, keepNext: true, keepLines: true },
    }),
    style('Rule', 'Rule', {
      run: { color: quiet, size: 19 },
      paragraph: { spacing: { before: 80, after: 140 }, keepNext: true },
    }),
    style('MachineLabel', 'Machine Label', {
      run: { color: quiet, size: 18 },
      paragraph: { spacing: { after: 200 }, keepLines: true },
    }),
    style('DraftMark', 'Draft Mark', {
      run: { color: amber, bold: true, boldComplexScript: true },
      paragraph: { spacing: { after: 80 }, keepNext: true },
    }),
    style('Warning', 'Warning', {
      run: { bold: true, boldComplexScript: true },
      paragraph: {
        spacing: { before: 80, after: 160 },
        border: { left: edge(second, 24, 8) },
        indent: { left: 200 },
      },
    }),
    style(
      'NoteQuote',
      'Note Quote',
      {
        run: { size: 22 },
        paragraph: {
          spacing: { before: 120, after: 0 },
          keepNext: true,
          indent: { left: 240 },
          border: { left: edge(accent, 18, 10) },
        },
      },
      'NoteAbout',
    ),
    style('NoteAbout', 'Note About', {
      run: { size: 18, color: quiet },
      paragraph: {
        spacing: { after: 140 },
        keepLines: true,
        indent: { left: 240 },
        border: { left: edge(accent, 18, 10) },
      },
    }),
    style('Figure', 'Figure', { paragraph: { spacing: { after: 160, ...line(1) } } }),
    style('TableHead', 'Table Head', {
      run: { size: 18, bold: true, boldComplexScript: true },
      paragraph: { spacing: { after: 0, ...line(1.05) }, keepNext: true },
    }),
    style('TableRowHead', 'Table Row Head', {
      run: { size: 19 },
      paragraph: { spacing: { after: 0, ...line(1.1) } },
    }),
    style('TableText', 'Table Text', {
      run: { size: 19 },
      paragraph: { spacing: { after: 0, ...line(1.1) } },
    }),
    style('TableBar', 'Table Bar', { run: { size: 4 }, paragraph: { spacing: { after: 0 } } }),
    style('LastLine', 'Last Line', {
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    }),
    style('KeyFigure', 'Key Figure', {
      run: { font: fonts.head, size: 52, bold: true, color: accent },
      paragraph: { spacing: { after: 0, ...line(1) } },
    }),
    style('Running', 'Running', { run: { size: 17, color: quiet }, paragraph: { spacing: { after: 0 } } }),
    ...['ReportPoints', 'ReportSteps'].map((id) =>
      style(id, id, { paragraph: { spacing: { after: 80 } } }, id),
    ),
    ...[0, 1].map((level) =>
      style(`TOC${level + 1}`, `toc ${level + 1}`, {
        run: level === 0 ? { bold: true } : {},
        paragraph: {
          spacing: { before: level === 0 ? 100 : 0, after: 40 },
          indent: { left: level * 280 },
        },
      }),
    ),
  ]
}
