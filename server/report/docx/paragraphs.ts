import type { Part, Runs } from '../document/document.ts'
import { all, el, none, type Xml } from '../ooxml/xml.ts'
import { anchored, beginsRight, wordRuns } from './runs.ts'
import type { Setting } from './setting.ts'

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>

type Manner = {
  breaks?: boolean
  right?: boolean
  numeric?: boolean
  kept?: boolean
  /** Twips. */ leader?: number
}

/**
 * A paragraph of that style. `breaks`: it begins a page; `right`: it is read from right to left; `kept`: on a page with the
 * next one; `leader`: dots lead there.
 */
export const paragraph = (
  style: string,
  words: Xml,
  { breaks = false, right = false, numeric = false, kept = false, leader }: Manner = {},
): Xml =>
  el(
    'w:p',
    {},
    el(
      'w:pPr',
      {},
      el('w:pStyle', { 'w:val': style }),
      kept ? el('w:keepNext') : none,
      breaks ? el('w:pageBreakBefore') : none,
      leader === undefined
        ? none
        : el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': leader })),
      right ? el('w:bidi') : none,
      numeric ? el('w:jc', { 'w:val': 'right' }) : none,
    ),
    words,
  )

/** A paragraph of runs, in the direction that they are read in. */
export const written = (style: string, runs: Runs, setting: Setting): Xml =>
  paragraph(style, wordRuns(runs, setting), { right: beginsRight(runs) })

export const headingOf = ({ level, id, runs }: Of<'heading'>, setting: Setting, breaks: boolean): Xml =>
  paragraph(`Heading${level}`, anchored(id, wordRuns(runs, setting), setting), {
    breaks,
    right: beginsRight(runs),
  })

/** Names of the styles that each role is written in. */
const roleStyles = {
  plain: 'Normal',
  lead: 'Finding',
  rule: 'Rule',
  label: 'MachineLabel',
  mark: 'DraftMark',
  warning: 'Warning',
} as const

export const textOf = ({ role, runs }: Of<'text'>, setting: Setting): Xml =>
  written(roleStyles[role], runs, setting)

export const listOf = ({ ordered, items }: Of<'list'>, setting: Setting): Xml =>
  all(items.map((runs) => written(ordered ? 'ReportSteps' : 'ReportPoints', runs, setting)))

/** The words, and under them where they come from; a page never stands between the two. */
export const quoteOf = ({ runs, about, mark }: Of<'quote'>, setting: Setting): Xml =>
  all([
    written('NoteQuote', runs, setting),
    paragraph(
      'NoteAbout',
      wordRuns(
        [...(mark === null ? [] : [{ text: `${mark} · `, strong: true } as const]), ...about],
        setting,
      ),
    ),
  ])
