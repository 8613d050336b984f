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

export const withEdit = (text: string, { at, remove, insert }: TextEdit): string =>
  text.slice(0, at) + insert + text.slice(at + remove)

/** Where a caret stands after somebody else's edit: it stays between the same letters. */
export function caretAfter(caret: number, { at, remove, insert }: TextEdit): number {
  if (caret <= at) return caret
  if (caret >= at + remove) return caret - remove + insert.length
  return at + insert.length
}

/** The part of a textarea that the binding needs; a real one fits. */
export type TextField = {
  value: string
  selectionStart: number | null
  selectionEnd: number | null
  setSelectionRange: (start: number, end: number) => void
}

/**
 * Keeps a text field and a note's text the same. Own typing leaves as one minimal edit; edits of others
 * come in without moving the caret from its letters. While an input method composes (accents, predictive
 * keyboards) nothing is sent and nothing is put in the field: it would break the composition.
 */
export class TextBinding {
  readonly #field: TextField
  readonly #send: (edit: TextEdit) => void
  #known: string
  #composing = false
  #latest: string | null = null

  constructor(field: TextField, text: string, send: (edit: TextEdit) => void) {
    this.#field = field
    this.#send = send
    this.#known = text
    field.value = text
  }

  /** Call on `input`. */
  typed(): void {
    if (this.#composing) return
    const edit = editBetween(this.#known, this.#field.value, this.#field.selectionEnd ?? undefined)
    if (!edit) return
    this.#known = this.#field.value
    this.#send(edit)
  }

  compositionStart(): void {
    this.#composing = true
  }

  /** Sends what was composed; then brings in what others wrote meanwhile. */
  compositionEnd(): void {
    this.#composing = false
    const missed = this.#latest
    this.#latest = null
    const own = editBetween(this.#known, this.#field.value, this.#field.selectionEnd ?? undefined)
    if (missed === null || missed === this.#known) return this.typed()
    const theirs = editBetween(this.#known, missed)
    this.#known = missed
    if (!own) return this.#show(missed, theirs)
    const moved = theirs ? { ...own, at: Math.min(caretAfter(own.at, theirs), missed.length) } : own
    const remove = Math.min(moved.remove, missed.length - moved.at)
    const edit = { ...moved, remove }
    const text = withEdit(missed, edit)
    this.#known = text
    this.#field.value = text
    this.#field.setSelectionRange(edit.at + edit.insert.length, edit.at + edit.insert.length)
    this.#send(edit)
  }

  /** Call when the note's text has changed, by whomever. */
  changed(text: string): void {
    if (this.#composing) {
      this.#latest = text
      return
    }
    if (text === this.#known) return
    const edit = editBetween(this.#known, text)
    this.#known = text
    this.#show(text, edit)
  }

  #show(text: string, edit: TextEdit | null): void {
    const { selectionStart, selectionEnd } = this.#field
    this.#field.value = text
    if (!edit || selectionStart === null || selectionEnd === null) return
    this.#field.setSelectionRange(caretAfter(selectionStart, edit), caretAfter(selectionEnd, edit))
  }
}
