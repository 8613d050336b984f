import type { BodyColumn, ReportQuestion } from '#shared/report/report.ts'
import type { Line } from './deck.ts'
import { type Draft, isOne } from './fit.ts'
import {
  aboutQuestion,
  cited,
  inFull,
  line,
  type Making,
  noteMost,
  refRuns,
  said,
  share,
  strong,
} from './making.ts'

/** Themes of a body that are told, as many as there is room for; the rest are counted. */
const THEMES = [4, 3, 2] as const

/** What each body said, in equal columns, each with what is worth noting under it. */
export function bodySlides(question: ReportQuestion, making: Making): Draft[] {
  const { bodies, number } = question
  if (!bodies || bodies.filter(({ reach }) => reach.notes > 0).length < 2) return []
  const { deck, words } = making
  const named = bodies.filter(({ body, reach }) => body !== null && reach.notes > 0)
  const common = question.themes.filter(
    ({ id }) => named.length > 1 && named.every(({ themes }) => themes.some(({ theme }) => theme === id)),
  )
  const slide = (themes: number): Draft => ({
    ...aboutQuestion(question, making),
    key: `${number}-toimielimet`,
    title:
      common.length === 0
        ? deck.nothingTogether
        : deck.together(common.slice(0, 3).map(({ title }) => title)),
    blocks: [
      { is: 'columns', columns: bodies.map((column) => columnOf(column, themes, question, making)) },
      { is: 'text', role: 'rule', lines: [line(words.order.bodies)] },
    ],
    notes: bodies.flatMap((column) => inNotes(column, making)),
  })
  // Bodies on two slides are compared by nobody: fewer themes of each are told.
  return [THEMES.map(slide).find(isOne) ?? slide(THEMES[0])]
}

const nameOf = (body: string | null, making: Making) =>
  body === null ? { text: making.words.noBody } : said(body, making)

function columnOf(column: BodyColumn, most: number, question: ReportQuestion, making: Making) {
  const { deck, words, find } = making
  const shown = column.themes.slice(0, most)
  const items = shown.map((theme): Line => {
    const first = find.note(theme.notes[0] ?? '')
    const head = strong(said(`${theme.letter} ${theme.title}`, making))
    const count = { text: `, ${words.count.notes(theme.notes.length)}: ` }
    return first ? [head, count, ...cited(first, noteMost.example, making)] : [head, count]
  })
  const rest = column.themes.length - shown.length
  const unsorted: Line[] =
    column.unsorted.length === 0
      ? []
      : [[{ text: `${words.unsorted}: ` }, ...refRuns(column.unsorted, making, 5)]]
  const reach: Line[] =
    column.reach.notes === 0 ? [] : [line(share('notes', column.reach.notes, question.reach.notes, making))]
  return {
    title: nameOf(column.body, making),
    items: [...reach, ...items, ...(rest > 0 ? [line(deck.more(rest))] : []), ...unsorted],
    remark: [
      [{ text: `${deck.remark}: `, strong: true as const }, { text: remarkOf(column, question, making) }],
    ],
  }
}

/** What only this body raised, and what it did not speak of though others did: from the figures alone. */
function remarkOf({ reach, themes, body }: BodyColumn, { bodies }: ReportQuestion, { deck }: Making): string {
  if (reach.notes === 0) return deck.silentBody
  const others = (bodies ?? []).filter((each) => each.body !== body)
  const theirs = new Map(
    others.flatMap((each) => each.themes.map(({ theme, letter }) => [theme, letter] as const)),
  )
  const own = new Set(themes.map(({ theme }) => theme))
  const only = themes.filter(({ theme }) => !theirs.has(theme)).map(({ letter }) => letter)
  const silent = [...theirs].filter(([theme]) => !own.has(theme)).map(([, letter]) => letter)
  return (
    [
      ...(only.length > 0 ? [deck.onlyHere(only)] : []),
      ...(silent.length > 0 ? [deck.silentOn(silent.toSorted())] : []),
    ].join(' ') || deck.asOthers
  )
}

/** Every note of the body by theme, with what the slide has cut. */
function inNotes({ body, themes, unsorted }: BodyColumn, making: Making): Line[] {
  const { words, find } = making
  const groups = [
    ...themes.map(({ letter, notes }) => `${letter} ${notes.join(', ')}`),
    ...(unsorted.length === 0 ? [] : [`${words.unsorted} ${unsorted.join(', ')}`]),
  ]
  const firsts = themes.flatMap(({ notes }) => find.note(notes[0] ?? '') ?? [])
  return [
    [strong(nameOf(body, making)), { text: `: ${groups.join('; ')}` }],
    ...inFull(firsts, noteMost.example, making),
  ]
}
