/** What was read of a model's answer; `cut`: the end was missing, and what was whole is here. */
export type Salvaged<T> = { value: T; cut: boolean }

/** An answer with more beginnings that lead nowhere than this has no JSON in it. */
const BEGINNINGS = 20
/** No answer goes so deep; a model that repeats itself opens brackets without end. */
const DEEPEST = 16

/**
 * The first JSON value of an answer that can be read, whatever stands around it: thoughts, a code fence, a greeting. Of
 * one that was cut off the entries that are whole are kept.
 * @param read what the value must be; null for another
 * @returns null when there is none
 */
export function salvageJson<T>(answer: string, read: (value: unknown) => T | null): Salvaged<T> | null {
  const text = answer.slice(answer.lastIndexOf('</think>') + 1)
  let tried = 0
  for (const { index } of text.matchAll(/[{[]/gu)) {
    if (tried++ === BEGINNINGS) break
    const found = scan(text, index)
    const value = read(parsed(found.end === null ? found.whole : text.slice(index, found.end)))
    if (value !== null) return { value, cut: found.end === null }
  }
  return null
}

/**
 * Walks to the end of a value. `whole`: the longest beginning whose last list has only whole entries, closed.
 */
function scan(text: string, start: number): { end: number | null; whole: string } {
  const open: string[] = []
  let whole = ''
  let isString = false
  const endOfEntry = (end: number) => {
    if (open.at(-1) === ']') whole = text.slice(start, end) + open.toReversed().join('')
  }
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (isString) {
      if (sign === '\\') at++
      else if (sign === '"') {
        isString = false
        endOfEntry(at + 1)
      }
    } else if (sign === '"') isString = true
    else if (sign === '{' || sign === '[') {
      if (open.length === DEEPEST) break
      open.push(sign === '{' ? '}' : ']')
    } else if (sign === '}' || sign === ']') {
      // Brackets that do not match are no JSON: the parser says so.
      open.pop()
      if (open.length === 0) return { end: at + 1, whole }
      endOfEntry(at + 1)
    }
  }
  return { end: null, whole }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
