import type { Guide } from '#shared/themes/clustering.ts'
import type { Wish } from './port.ts'
import { modelWords } from './modelWords.ts'

/** A note as the model sees it: `id` is of this run alone. */
export type Shown = { id: string; text: string }

/** What is asked in one request: the messages, and the form of the answer as a JSON schema. */
export type Prompt = {
  messages: { role: 'system' | 'user'; content: string }[]
  form: { name: string; schema: object }
}

const THEMES_EXAMPLE = '{"themes":[{"title":"…","notes":["id"]}],"none":["id"]}'
const PLACES_EXAMPLE = '{"places":[{"id":"…","theme":1}]}'

/** Asks for themes and the place of each note. `fence`: a line that no note can know. */
export function askForThemes(notes: readonly Shown[], wish: Wish, fence: string): Prompt {
  const words = modelWords[wish.language]
  const { least, most } = themeCount(notes.length, wish.grain)
  const named = wish.guides?.length ? `${words.named}\n${wish.guides.map(namedLine).join('\n')}` : null
  return {
    messages: [
      {
        role: 'system',
        content: [
          words.task,
          words.data(fence),
          ...[words.count(least, most), named, words.title, words.once],
          `${words.form} ${THEMES_EXAMPLE}`,
        ]
          .filter((line) => line !== null)
          .join('\n'),
      },
      { role: 'user', content: [fence, ...notes.map(noteLine), fence].join('\n') },
    ],
    form: { name: 'themes', schema: themesSchema(notes.map(({ id }) => id)) },
  }
}

/** A theme that stands, as the model is told of it: by its title, or by notes of it where it has none. */
export type Numbered = { title: string; examples: readonly string[] }

/** Asks for the places of more notes among themes that stand. Titles too stand among the data: notes may be behind them. */
export function askForPlaces(
  notes: readonly Shown[],
  themes: readonly Numbered[],
  { language }: Wish,
  fence: string,
): Prompt {
  const words = modelWords[language]
  const numbered = themes.map(({ title, examples }, at) =>
    JSON.stringify({ theme: at + 1, ...(title === '' ? { examples } : { title }) }),
  )
  return {
    messages: [
      {
        role: 'system',
        content: [words.task, words.data(fence), words.place, `${words.form} ${PLACES_EXAMPLE}`].join('\n'),
      },
      { role: 'user', content: [fence, ...numbered, ...notes.map(noteLine), fence].join('\n') },
    ],
    form: {
      name: 'places',
      schema: placesSchema(
        notes.map(({ id }) => id),
        themes.length,
      ),
    },
  }
}

/** How many themes to ask for: about the root of the number of notes, half to twice as many by the grain (0–1). */
export function themeCount(notes: number, grain: number): { least: number; most: number } {
  const middle = Math.sqrt(notes) * 0.9 * 2 ** (2 * grain - 1)
  const least = Math.max(2, Math.round(middle * 0.7))
  return { least, most: Math.max(least + 1, Math.min(40, Math.round(middle * 1.4))) }
}

const namedLine = ({ title, words }: Guide) => JSON.stringify({ title, words })

/** One JSON object for each note: quotes, brackets and line ends of a note cannot end it. */
export const noteLine = ({ id, text }: Shown) => JSON.stringify({ id, text })

/** A schema of an object with these properties, all of them, and no others. */
export const closed = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** The ids are listed: a service that keeps to schemas cannot invent others. */
function themesSchema(ids: readonly string[]): object {
  const list = { type: 'array', items: { type: 'string', enum: ids } }
  return closed({
    themes: { type: 'array', items: closed({ title: { type: 'string' }, notes: list }) },
    none: list,
  })
}

const placesSchema = (ids: readonly string[], themes: number) =>
  closed({
    places: {
      type: 'array',
      items: closed({
        id: { type: 'string', enum: ids },
        theme: { type: 'integer', enum: Array.from({ length: themes + 1 }, (_, at) => at) },
      }),
    },
  })
