import type { Element, StrategyDocument } from '#shared/baseline/strategy.ts'
import { bodies, documentKinds, elementKinds } from '#shared/baseline/strategy.ts'

/** What a file that was written here says of a line: which element it is. Parent and document by the ids of that file. */
export type ElementMark = Pick<Element, 'kind'> & { id: string; code: string | null; parent: string | null }

/** The same of a heading that names a document; null: the strategy itself. */
export type DocumentMark = { document: (Pick<StrategyDocument, 'kind' | 'owner'> & { id: string }) | null }

export type Mark = ElementMark | DocumentMark

/** A comment, which no reader of Markdown shows: `<!--t id=e1 kind=goal code=2 in=e0 -->`. */
export function markText(mark: Mark): string {
  const fields =
    'document' in mark
      ? mark.document && { id: mark.document.id, kind: mark.document.kind, owner: mark.document.owner }
      : { id: mark.id, kind: mark.kind, code: mark.code, in: mark.parent }
  const said = Object.entries(fields ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `<!--${['document' in mark ? 'd' : 't', ...said].join(' ')} -->`
}

const comment = /\s?<!--([td])((?: [a-z]{2,5}=[^\s=<>]{0,200}){0,5}) -->\s*$/

/** Takes the mark off the end of a line; null when there is none, or none that holds. */
export function marked(line: string): { mark: Mark; words: string } | null {
  const found = comment.exec(line.slice(-1_000))
  if (!found) return null
  const fields = fieldsOf(found[2] ?? '')
  const mark = fields && (found[1] === 'd' ? documentMark(fields) : elementMark(fields))
  return mark ? { mark, words: line.slice(0, line.length - found[0].length) } : null
}

/** A mark out of what some file holds; null when it is not one. */
export function elementMark(fields: Record<string, string>): ElementMark | null {
  const kind = elementKinds.find((each) => each === fields['kind'])
  const id = fields['id']
  if (!kind || !id) return null
  return { id, kind, code: fields['code']?.slice(0, 12) ?? null, parent: fields['in'] ?? null }
}

export function documentMark(fields: Record<string, string>): DocumentMark | null {
  const id = fields['id']
  if (!id) return { document: null }
  const kind = documentKinds.find((each) => each === fields['kind'])
  return kind
    ? { document: { id, kind, owner: bodies.find((body) => body === fields['owner']) ?? null } }
    : null
}

function fieldsOf(said: string): Record<string, string> | null {
  try {
    return Object.fromEntries(
      said
        .trim()
        .split(' ')
        .filter((field) => field !== '')
        .map((field) => field.split('=', 2).map(decodeURIComponent) as [string, string]),
    )
  } catch {
    return null
  }
}
