import type { Element, StrategyDocument } from '#shared/baseline/strategy.ts'
import { bodies, documentKinds, elementKinds } from '#shared/baseline/strategy.ts'

/** What a file that was written here says of a line: which element it is. Parent and document by the ids of that file. */
export type ElementMark = Pick<Element, 'kind'> & {
  id: string
  code: string | null
  parent: string | null
  /** null: the strategy itself. */
  document: string | null
}

/** The same of a heading that names a document; null: the strategy itself. */
export type DocumentMark = { document: (Pick<StrategyDocument, 'kind' | 'owner'> & { id: string }) | null }

/** A heading that only stands between others: nothing is lost with it. */
export type HeadingMark = { heading: true }

export type Mark = ElementMark | DocumentMark | HeadingMark

/** A comment, which no reader of Markdown shows: `<!--t id=e1 kind=goal code=2 in=e0 -->`. */
export function markText(mark: Mark): string {
  const said = Object.entries(fieldsOfMark(mark)).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return `<!--${[markLetter(mark), ...said].join(' ')} -->`
}

export const isElementMark = (mark: Mark): mark is ElementMark => 'code' in mark

export const isHeadingMark = (mark: Mark): mark is HeadingMark => 'heading' in mark

export const markLetter = (mark: Mark): 't' | 'd' | 'h' =>
  isElementMark(mark) ? 't' : isHeadingMark(mark) ? 'h' : 'd'

/** A mark by its names, in words. */
export function fieldsOfMark(mark: Mark): Record<string, string> {
  if (isHeadingMark(mark)) return {}
  const fields = isElementMark(mark)
    ? { id: mark.id, kind: mark.kind, code: mark.code, in: mark.parent, on: mark.document }
    : { id: mark.document?.id, kind: mark.document?.kind, owner: mark.document?.owner }
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

const comment = /\s?<!--([tdh])((?: [a-z]{2,5}=[^\s=<>]{0,200}){0,5}) -->\s*$/

/** Takes the mark off the end of a line; null when there is none, or none that holds. */
export function marked(line: string): { mark: Mark; words: string } | null {
  const found = comment.exec(line.slice(-1_000))
  if (!found) return null
  const fields = fieldsOf(found[2] ?? '')
  const mark = fields && markOf(found[1] ?? '', fields)
  return mark ? { mark, words: line.slice(0, line.length - found[0].length) } : null
}

/** A mark by its letter and what some file says of it; null when it is none. */
export function markOf(letter: string, fields: Record<string, string>): Mark | null {
  if (letter === 'h') return { heading: true }
  return letter === 'd' ? documentMark(fields) : elementMark(fields)
}

/** A mark out of what some file holds; null when it is not one. */
function elementMark(fields: Record<string, string>): ElementMark | null {
  const kind = elementKinds.find((each) => each === fields['kind'])
  const id = fields['id']
  if (!kind || !id) return null
  return {
    id,
    kind,
    code: fields['code']?.slice(0, 12) ?? null,
    parent: fields['in'] ?? null,
    document: fields['on'] ?? null,
  }
}

function documentMark(fields: Record<string, string>): DocumentMark | null {
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
