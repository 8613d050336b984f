import { type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { Part } from '../document/document.ts'
import { anchored, beginsRight, wordRuns } from './runs.ts'
import type { Setting } from './setting.ts'

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** @param breaks whether it begins a page */
export const headingOf = ({ level, id, runs }: Of<'heading'>, setting: Setting, breaks: boolean): FileChild =>
  new Paragraph({
    heading: levels[level - 1]!,
    pageBreakBefore: breaks,
    bidirectional: beginsRight(runs),
    children: anchored(id, wordRuns(runs, setting)),
  })

/** Names of the styles that each role is written in. */
export const roleStyles = {
  plain: 'Normal',
  lead: 'Finding',
  rule: 'Rule',
  label: 'MachineLabel',
  mark: 'DraftMark',
  warning: 'Warning',
} as const

export const textOf = ({ role, runs }: Of<'text'>, setting: Setting): FileChild =>
  new Paragraph({
    style: roleStyles[role],
    bidirectional: beginsRight(runs),
    children: wordRuns(runs, setting),
  })

export const listOf = ({ ordered, items }: Of<'list'>, setting: Setting): FileChild[] =>
  items.map(
    (runs) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering: { reference: ordered ? 'steps' : 'points', level: 0 },
        bidirectional: beginsRight(runs),
        children: wordRuns(runs, setting),
      }),
  )

/** The words, and under them where they come from; a page never stands between the two. */
export function quoteOf({ runs, about, mark }: Of<'quote'>, setting: Setting): FileChild[] {
  const marked = mark === null ? [] : wordRuns([{ text: `${mark} · `, strong: true }], setting)
  return [
    new Paragraph({
      style: 'NoteQuote',
      bidirectional: beginsRight(runs),
      children: wordRuns(runs, setting),
    }),
    new Paragraph({ style: 'NoteAbout', children: [...marked, ...wordRuns(about, setting)] }),
  ]
}

export const captionOf = (caption: string, setting: Setting): FileChild =>
  new Paragraph({ style: 'Caption', children: wordRuns([{ text: caption }], setting) })
