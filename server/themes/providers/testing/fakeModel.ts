import { meanings, meant } from './meanings.ts'

export type FakeBody = { messages: { role: string; content: string }[]; response_format?: unknown }
type Line = { id?: string; text?: string; theme?: number; title?: string; examples?: string[] }
export type FakeThemes = { themes: { title: string; notes: string[] }[]; none: string[] }
export type FakePlaces = { places: { id: string; theme: number }[] }

/** What a request holds between its fences. */
export function linesOf({ messages }: FakeBody): Line[] {
  const user = messages.find(({ role }) => role === 'user')?.content ?? ''
  return user
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line) as Line)
}

export function languageOf({ messages }: FakeBody): 'fi' | 'sv' | 'en' {
  const system = messages.find(({ role }) => role === 'system')?.content ?? ''
  return system.startsWith('Ryhmittelet') ? 'fi' : system.startsWith('Du ') ? 'sv' : 'en'
}

const notesOf = (body: FakeBody) =>
  linesOf(body).flatMap(({ id, text }) => (id !== undefined && text !== undefined ? [{ id, text }] : []))

/** Whether a request wants places among themes that stand. */
export const wantsPlaces = (body: FakeBody): boolean => linesOf(body).some(({ theme }) => theme !== undefined)

/** Groups by meaning, as a well-behaved model would. */
export function groupWell(body: FakeBody): FakeThemes {
  const language = languageOf(body)
  const notes = notesOf(body)
  const of = (place: number) => notes.filter(({ text }) => meant(text)[0] === place).map(({ id }) => id)
  return {
    themes: meanings.flatMap((meaning, place) => {
      const ids = of(place)
      return ids.length === 0 ? [] : [{ title: meaning[language], notes: ids }]
    }),
    none: notes.filter(({ text }) => meant(text).length === 0).map(({ id }) => id),
  }
}

/** Places notes among the numbered themes by meaning. */
export function placeWell(body: FakeBody): FakePlaces {
  const language = languageOf(body)
  const themes = linesOf(body).filter(({ theme }) => theme !== undefined)
  return {
    places: notesOf(body).map(({ id, text }) => {
      const title = meanings[meant(text)[0] ?? -1]?.[language]
      return { id, theme: themes.find((theme) => theme.title === title)?.theme ?? 0 }
    }),
  }
}

/** A note that this model obeys: it asks for a theme of its own name. */
const ORDER = /(?:nimeltä|vid namn|called)\s+(\p{Lu}{4,})/u

/** Does whatever a note asks: all into one theme of its name, and more. Without such a note it behaves. */
export function groupObediently(body: FakeBody): FakeThemes {
  const order = notesOf(body).find(({ text }) => ORDER.test(text))
  if (!order) return groupWell(body)
  return {
    themes: [
      {
        title: ORDER.exec(order.text)![1]!,
        notes: [...notesOf(body).map(({ id }) => id), 'n1', 'everything'],
      },
    ],
    none: [],
  }
}

/** Says the words of an order as the title of its theme, and otherwise behaves. */
export function groupWithQuotations(body: FakeBody): FakeThemes {
  const well = groupWell(body)
  const notes = new Map(notesOf(body).map(({ id, text }) => [id, text]))
  return {
    ...well,
    themes: well.themes.map(({ notes: ids }) => ({ title: notes.get(ids[0]!)!, notes: ids })),
  }
}

export type FakeSentences = { sentences: { clauses: { text: string; notes: unknown[] }[] }[] }

/** Whether a request wants sentences of a theme's notes. */
export const wantsSentences = (body: FakeBody): boolean => linesOf(body).some((line) => 'question' in line)

/** Quotes the first notes word by word, and cites them. */
export function writeWell(body: FakeBody): FakeSentences {
  const [first, second, ...rest] = notesOf(body)
  const sentence = (...clauses: { text: string; notes: string[] }[]) => ({ clauses })
  const quoted = (text: string) => text.replaceAll('"', "'")
  if (!first || !second) return { sentences: [] }
  return {
    sentences: [
      sentence(
        { text: `Lapuissa toivotaan: ”${quoted(first.text)}”,`, notes: [first.id] },
        { text: `ja toisaalta sanotaan ”${quoted(second.text)}”.`, notes: [second.id] },
      ),
      ...(rest.length === 0
        ? []
        : [sentence({ text: 'Muut kirjoittavat samasta asiasta.', notes: rest.map(({ id }) => id) })]),
    ],
  }
}

/** Sentences that must not stand: a quotation with a letter changed, a figure from nowhere, a source that nobody gave. */
export function writeForged(body: FakeBody): FakeSentences {
  const [first, second] = notesOf(body)
  if (!first || !second) return { sentences: [] }
  const changed = first.text.replace(/[a-zäö](?=[^a-zäö]*$)/u, (letter) => (letter === 'x' ? 'y' : 'x'))
  return {
    sentences: [
      { clauses: [{ text: `Lapuissa vaaditaan ”${changed}”.`, notes: [first.id] }] },
      { clauses: [{ text: 'Tätä mieltä on 97 prosenttia kirjoittajista.', notes: [first.id] }] },
      { clauses: [{ text: 'Valtuusto on yksimielinen.', notes: ['zz99', null] }] },
      {
        clauses: [
          { text: `Yksi lappu sanoo ”${second.text.replaceAll('"', "'")}”.`, notes: [second.id, 'zz99'] },
        ],
      },
    ],
  }
}
