import { elementName, questionAnchor, wordsAnchor } from '#shared/report/lookup.ts'
import type {
  BodyColumn,
  ChangeTable,
  ReportNote,
  ReportPair,
  ReportQuestion,
  ReportTheme,
} from '#shared/report/report.ts'
import { stanceColumns } from '#shared/report/report.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { extentOf } from '#shared/report/words/extentWords.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import { escaped, inline } from '../markdownText.ts'
import { summaryBlocks } from './summary.ts'
import { heading, link, noteLink, noteLinks, type Page, rankOf, table, stackOf } from './parts.ts'

/** A question: what stands out, its themes with their notes, and what else it was asked for. */
export function questionBlocks(question: ReportQuestion, page: Page): string[] {
  const { words } = page
  const { reach, words: counted } = question
  const title = heading(3, `${question.number} ${inline(question.text)}`, questionAnchor(question.number))
  if (reach.notes === 0) return [title, words.nothing]
  return [
    title,
    ...(question.finding === null ? [] : [`**${inline(question.finding)}**`]),
    `${extentOf(reach, page.report)}. ${question.order.rule}`,
    ...summaryBlocks(question, page),
    ...(question.themes.length === 0
      ? []
      : [themeTable(question, words), `${words.picksShort} ${link(words.sections.method, 'menetelma')}.`]),
    ...question.themes.flatMap((theme) => themeBlocks(theme, page)),
    ...unsortedBlocks(question.unsorted, page),
    ...pairBlocks(question.pairs, words.together.pairsAcross, 4, page),
    ...(question.changes ? changeBlocks(question.changes, page) : []),
    ...(question.bodies ? bodyBlocks(question.bodies, page) : []),
    ...(counted.length === 0
      ? []
      : [
          heading(4, words.wordsOf),
          `${counted
            .slice(0, 10)
            .map(({ word, notes }) => inline(words.wordTimes(word, notes)))
            .join(', ')}. ${link(words.toTable, wordsAnchor(question.number))}`,
        ]),
  ]
}

function themeTable({ themes, kind }: ReportQuestion, words: ReportWords): string {
  const { columns, together } = words
  const thoughts = themes.some((theme) => theme.reach.thoughts !== undefined)
  const voted = themes.some((theme) => theme.support !== null)
  const people = themes.some((theme) => theme.support?.supporters != null)
  return table(
    [
      columns.rank,
      columns.theme,
      ...(voted ? [columns.dots] : []),
      ...(people ? [columns.supporters] : []),
      columns.notes,
      ...(thoughts ? [together.columns.thoughts] : []),
      columns.writers,
      columns.groups,
    ],
    themes.map(({ rank, tier, letter, title, anchor: id, support, reach }) => [
      kind === 'success' ? `${rankOf(rank)} ${words.tiers[tier]}` : rankOf(rank),
      link(`${letter} ${inline(title)}`, id),
      ...(voted ? [support?.dots ?? '–'] : []),
      ...(people ? [support?.supporters ?? '–'] : []),
      reach.notes,
      ...(thoughts ? [reach.thoughts ?? reach.notes] : []),
      reach.writers,
      reach.groups,
    ]),
  )
}

function themeBlocks(theme: ReportTheme, page: Page): string[] {
  const { words, find } = page
  return [
    heading(4, `${theme.letter} ${inline(theme.title)}`, theme.anchor),
    theme.picked
      .flatMap((ref) => find.note(ref) ?? [])
      .map((note) => `> ${quote(note, page)}`)
      .join('\n>\n'),
    ...pairBlocks(theme.pairs, words.together.pairs, 5, page),
    `${words.allNotes}: ${noteLinks(theme.notes, page)}. ${theme.provenance}`,
  ].filter((block) => block !== '')
}

/** Opposite views side by side. */
function pairBlocks(pairs: readonly ReportPair[], title: string, level: number, page: Page): string[] {
  const { columns, together } = page.words
  const { dissent } = documentWords[page.report.language]
  const cell = (ref: string) => {
    const note = page.find.note(ref)
    return note ? `**${dissent}:** ${quote(note, page)}` : ''
  }
  if (pairs.length === 0) return []
  return [
    heading(level, title),
    table(
      [columns.note, together.columns.pair],
      pairs.map(({ one, other, word }) => [
        cell(one),
        word === '' ? cell(other) : `${cell(other)} (${inline(word)})`,
      ]),
    ),
  ]
}

function quote(note: ReportNote, page: Page): string {
  const { report, words, find } = page
  const from = report.groups.length === 0 ? '' : `, ${inline(find.group(note)?.name ?? words.noGroup)}`
  return `${escaped(note.text)} — ${noteLink(note.ref, page, words.noteNamed(note.ref))}${from}${stackOf(
    note,
    page,
  )
    .map((said) => `. ${said}`)
    .join('')}`
}

function unsortedBlocks(refs: readonly string[], page: Page): string[] {
  if (refs.length === 0) return []
  const notes = refs.flatMap((ref) => page.find.note(ref) ?? [])
  return [
    heading(4, page.words.unsorted),
    page.report.annex
      ? notes.map((note) => `- ${noteLink(note.ref, page)} ${escaped(note.text)}`).join('\n')
      : refs.join(', '),
  ]
}

function changeBlocks(changes: ChangeTable, page: Page): string[] {
  const { words, report } = page
  const { columns } = words
  const names = new Map<string, string>(report.groups.map(({ id, name }) => [id, name]))
  return [
    heading(4, words.changesOf),
    changes.elements === 0
      ? changes.rule
      : `${changes.rule} ${words.silent(changes.silent, changes.elements)}`,
    table(
      [
        columns.aim,
        ...stanceColumns.map((column) => words.stances[column]),
        columns.notes,
        columns.writers,
        columns.groups,
      ],
      changes.rows.map(({ element, notes, reach, groups }) => [
        element ? `${words.elements[element.kind]} ${inline(elementName(element))}` : words.noElement,
        ...stanceColumns.map((column) => {
          const refs = notes[column] ?? []
          return refs.length === 0 ? '0' : `${refs.length}: ${noteLinks(refs, page)}`
        }),
        reach.notes === 0 ? `0 (${words.silentElement})` : reach.notes,
        reach.writers,
        groups.length === 0
          ? reach.groups
          : groups.map((each) => `${inline(names.get(each.group) ?? '')} ${each.notes}`).join(', '),
      ]),
    ),
  ]
}

function bodyBlocks(bodies: readonly BodyColumn[], page: Page): string[] {
  const { words, find } = page
  const lines = (refs: readonly string[]) =>
    page.report.annex
      ? refs
          .flatMap((ref) => find.note(ref) ?? [])
          .map((note) => `  - ${noteLink(note.ref, page)} ${escaped(note.text)}`)
      : []
  return [
    heading(4, words.bodiesOf),
    words.order.bodies,
    ...bodies.flatMap(({ body, reach, themes, unsorted }) => [
      heading(5, body === null ? words.noBody : inline(body)),
      `${words.together.extent(reach)}, ${words.count.writers(reach.writers)}, ${words.count.groups(reach.groups)}.`,
      ...(reach.notes === 0
        ? []
        : [
            [
              ...themes.flatMap((theme) => [
                `- ${theme.letter} ${inline(theme.title)} (${theme.notes.length})`,
                ...lines(theme.notes),
              ]),
              ...(unsorted.length === 0
                ? []
                : [`- ${words.unsorted} (${unsorted.length})`, ...lines(unsorted)]),
            ].join('\n'),
          ]),
    ]),
  ]
}
