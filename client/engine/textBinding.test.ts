import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editBetween, type TextEdit } from '#shared/board/textEdit.ts'
import { caretAfter, TextBinding, withEdit } from './textBinding.ts'

/** A textarea without a page: setting the value puts the caret at the end, as browsers do. */
class Field {
  #value = ''
  selectionStart = 0
  selectionEnd = 0
  get value() {
    return this.#value
  }
  set value(text: string) {
    this.#value = text
    this.selectionStart = this.selectionEnd = text.length
  }
  setSelectionRange(start: number, end: number) {
    this.selectionStart = start
    this.selectionEnd = end
  }
  /** What typing does: the text and where the caret is after it. */
  become(text: string, caret: number) {
    this.value = text
    this.setSelectionRange(caret, caret)
  }
}

function bound(text: string) {
  const field = new Field()
  const sent: TextEdit[] = []
  const binding = new TextBinding(field, text, (edit) => sent.push(edit))
  return { field, sent, binding }
}

describe('an edit', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', ' ', '👍', '👎'), maxLength: 24 })

  it('turns the text before into the text after, and touches no more than it must', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const edit = editBetween(before, after, Math.min(caret, after.length))
        expect(edit ? withEdit(before, edit) : before).toBe(after)
        // Half an emoji cannot be written as a URI.
        expect(() => encodeURIComponent(edit?.insert ?? '')).not.toThrow()
      }),
    )
  })

  it('knows by the caret which of equal letters was typed', () => {
    expect([editBetween('aa', 'aaa', 1), editBetween('aa', 'aaa', 3)]).toEqual([
      { at: 0, remove: 0, insert: 'a' },
      { at: 2, remove: 0, insert: 'a' },
    ])
  })

  it('of others leaves the caret between the same letters', () => {
    expect([
      caretAfter(5, { at: 0, remove: 0, insert: 'xy' }),
      caretAfter(5, { at: 5, remove: 0, insert: 'xy' }),
      caretAfter(5, { at: 3, remove: 4, insert: 'x' }),
      caretAfter(5, { at: 0, remove: 2, insert: '' }),
    ]).toEqual([7, 5, 4, 3])
  })
})

describe('a bound field', () => {
  it('sends what was typed as one small edit', () => {
    const { field, sent, binding } = bound('Terve')
    field.become('Tervetuloa', 10)
    binding.typed()
    expect(sent).toEqual([{ at: 5, remove: 0, insert: 'tuloa' }])
  })

  it('takes in what another writes and keeps the caret', () => {
    const { field, sent, binding } = bound('jono lyhyeksi')
    field.setSelectionRange(4, 4)
    binding.changed('Hoitojono lyhyeksi')
    expect([field.value, field.selectionStart, sent]).toEqual(['Hoitojono lyhyeksi', 9, []])
  })

  it('does not answer its own echo', () => {
    const { field, sent, binding } = bound('')
    field.become('a', 1)
    binding.typed()
    binding.changed('a')
    expect([field.value, sent.length]).toEqual(['a', 1])
  })

  it('sends nothing while an input method composes, then all of it once', () => {
    const { field, sent, binding } = bound('')
    binding.compositionStart()
    field.become('p', 1)
    binding.typed()
    field.become('pä', 2)
    binding.typed()
    binding.compositionEnd()
    expect(sent).toEqual([{ at: 0, remove: 0, insert: 'pä' }])
  })

  it('loses neither text when another writes during a composition', () => {
    const { field, sent, binding } = bound('loppu')
    binding.compositionStart()
    field.become('loppuä', 6)
    binding.changed('Alku loppu')
    binding.compositionEnd()
    expect([field.value, sent]).toEqual(['Alku loppuä', [{ at: 10, remove: 0, insert: 'ä' }]])
  })
})
