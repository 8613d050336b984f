import type { ElementId } from '../ids.ts'
import type { Element } from './strategy.ts'

/**
 * Something about a printed number that people may want to know; all numbers are kept as they were printed.
 * `repeated`: another element of the document has it. `gap`: numbers before it are missing. `back`: it is lower than the
 * one before it. `astray`: it does not begin with the number of what it is under.
 */
export type NumberNotice = { element: ElementId; is: 'repeated' | 'gap' | 'back' | 'astray'; detail: string }

/** Gaps that are told number by number; more are told by their ends. */
const FEW = 3

/** Looks at the printed numbers of a strategy, siblings in their order. Notices come in the order of the elements. */
export function numberNotices(elements: readonly Element[]): NumberNotice[] {
  const codes = new Map<string, string | null>(elements.map(({ id, code }) => [id, code]))
  const seen = new Set<string>()
  const last = new Map<string, number>()
  return elements.flatMap((element): NumberNotice[] => {
    const { id: of, code, parent, document } = element
    if (!code) return []
    const notice = (is: NumberNotice['is'], detail: string) => [{ element: of, is, detail }]
    const place = `${document ?? ''} ${code}`
    const above = parent === null ? null : (codes.get(parent) ?? null)
    const isRepeated = seen.has(place)
    seen.add(place)
    const family = `${document ?? ''} ${parent ?? ''} ${stemOf(code)}`
    const number = lastOf(code)
    const before = last.get(family)
    if (number !== null) last.set(family, Math.max(number, before ?? 0))
    if (isRepeated) return notice('repeated', code)
    if (above && stemOf(code) !== above) return notice('astray', above)
    if (number === null) return []
    if (before !== undefined && number < before) return notice('back', withLast(code, before))
    const missing = number - (before ?? 0) - 1
    return missing > 0 ? notice('gap', missingIn(code, (before ?? 0) + 1, number - 1)) : []
  })
}

/** "2" of "2.4", "" of "2". */
const stemOf = (code: string): string => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : '')

function lastOf(code: string): number | null {
  const said = code.slice(code.lastIndexOf('.') + 1)
  return /^\d{1,4}$/.test(said) ? Number(said) : null
}

const withLast = (code: string, last: number): string =>
  stemOf(code) === '' ? String(last) : `${stemOf(code)}.${last}`

function missingIn(code: string, from: number, to: number): string {
  if (to - from >= FEW) return `${withLast(code, from)}–${withLast(code, to)}`
  return Array.from({ length: to - from + 1 }, (_, i) => withLast(code, from + i)).join(', ')
}
