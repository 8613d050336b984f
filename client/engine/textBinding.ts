import { editBetween, type TextEdit } from '#shared/board/textEdit.ts'

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
