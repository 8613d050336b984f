/** One minimal edit: at a position, so many characters go and some come (UTF-16 units, as in a textarea). */
export type TextEdit = { at: number; remove: number; insert: string }

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The smallest edit that makes `after` of `before`, or null when nothing changed. `caret` is where the
 * caret stands after the edit: of several equal answers ("aa" → "aaa") it tells which letter was typed.
 */
export function editBetween(before: string, after: string, caret: number = after.length): TextEdit | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  // The end first, but not past the caret: what was just typed stands before it.
  let tail = 0
  const mostTail = Math.min(most, after.length - Math.min(caret, after.length))
  while (tail < mostTail && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  let head = 0
  while (head < most - tail && before[head] === after[head]) head += 1
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  // Never cut an emoji in two.
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head -= 1
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1
  return { at: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) }
}
