import * as z from 'zod/mini'
import { NOTE, type Note, noteImage, noteKind, type Point } from '#shared/board/note.ts'
import { placeOf } from '#shared/board/boardId.ts'
import { elementId, type NoteId, questionId, themeId } from '#shared/ids.ts'
import type { PastedNote } from '../../engine/pasted.ts'

/** Notes on the clipboard in our own words; `from` is the workshop, as a board's own id would name its writer. */
export const BOARD_TYPE = 'application/x-talkoot-notes+json'
const attribute = 'data-talkoot-notes'

const far = z.number().check(z.minimum(-2 * NOTE.reach), z.maximum(2 * NOTE.reach))
const copied = z.object({
  talkoot: z.literal(1),
  from: z.string().check(z.maxLength(200)),
  notes: z
    .array(
      z.object({
        text: z.string().check(z.maxLength(NOTE.longest)),
        kind: noteKind,
        aim: z.nullable(elementId),
        question: z.nullable(questionId),
        theme: z.nullable(themeId),
        image: z.nullable(noteImage),
        by: z.tuple([far, far]),
        /** Of which note it lies in the stack, by its place in this list. */
        under: z.optional(z.number().check(z.int(), z.minimum(0))),
      }),
    )
    .check(z.minLength(1), z.maxLength(NOTE.perBoard)),
})

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** A note's words for programs that know no pictures. */
const wordsOf = ({ text, image }: Note): string => text.trim() || image?.alt || ''

/** What copying notes puts on the clipboard: our own format, and the words for everybody else. No number, no writer. */
export function copyOf(
  board: string,
  notes: readonly { note: Note; at: Point; top?: NoteId }[],
): { own: string; html: string; plain: string } {
  const left = Math.min(...notes.map(({ at }) => at[0]))
  const top = Math.min(...notes.map(({ at }) => at[1]))
  const inOrder = [...notes].sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
  const places = new Map(inOrder.map(({ note }, index) => [note.id, index]))
  const own = JSON.stringify({
    talkoot: 1,
    from: placeOf(board)?.workshop ?? '',
    notes: inOrder.map(({ note: { text, kind, aim, question, theme, image }, at, top: leader }, index) => {
      const under = (leader && places.get(leader)) ?? index
      return {
        ...{ text, kind, aim, question, theme: theme?.id ?? null, image },
        by: [at[0] - left, at[1] - top] as [number, number],
        ...(under < index && { under }),
      }
    }),
  } satisfies z.input<typeof copied>)
  const lines = inOrder.map(({ note }) => wordsOf(note))
  const items = lines.map((line) => `<li>${escaped(line).replaceAll('\n', '<br>')}</li>`).join('')
  return {
    own,
    html: `<ul ${attribute}="${escaped(own)}">${items}</ul>`,
    plain: lines.map((line) => line.replace(/\s*\n\s*/g, ' ')).join('\n'),
  }
}

/** Notes that were copied from a board, wherever it was; null when there are none or they do not read. */
export function readCopy(own: string, html: string, board: string): PastedNote[] | null {
  const json = own || attributeIn(html)
  if (!json) return null
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return null
  }
  const parsed = copied.safeParse(data)
  if (!parsed.success) return null
  const { from, notes } = parsed.data
  const isSame = placeOf(board)?.workshop === from
  const kept = new Map<number, number>()
  return notes.reduce<PastedNote[]>((all, { under, ...note }, index) => {
    // Pictures stay in their workshop; what people wrote goes anywhere. Themes that a board has not got, it leaves out.
    const image = isSame ? note.image : null
    const text = note.text || (image ? '' : (note.image?.alt ?? ''))
    if (text.trim() === '' && !image) return all
    const on = under === undefined ? undefined : kept.get(under)
    kept.set(index, all.length)
    return [...all, { ...note, text, image, ...(on !== undefined && { under: on }) }]
  }, [])
}

/** Programs between two boards may keep only the HTML. */
function attributeIn(html: string): string | null {
  if (!html.includes(attribute)) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return body.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? null
}
