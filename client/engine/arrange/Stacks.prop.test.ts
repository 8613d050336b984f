import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { noteWith } from '../testing/notes.ts'
import { Stacks } from './Stacks.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as NoteId[]
const name = fc.constantFrom(...names)

/** What happens to one note: it comes or changes what it names, or it goes out of sight. */
const event = fc.oneof(
  fc.record({ id: name, on: fc.option(name) }),
  fc.record({ id: name, gone: fc.constant(true) }),
)

const stacksOf = (stacks: Stacks, notes: ReadonlyMap<NoteId, Note>) =>
  Object.fromEntries([...notes.keys()].sort().map((id) => [id, [stacks.topOf(id), ...stacks.under(id)]]))

describe('stacks', () => {
  it('B18 lose no note, whatever is named and whatever goes: each is on top, alone, or under one that is in sight', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const notes = new Map<NoteId, Note>()
        const stacks = new Stacks()
        for (const one of events) {
          if ('gone' in one) notes.delete(one.id)
          else notes.set(one.id, noteWith(one.id, { stack: one.on, born: names.indexOf(one.id) }))
          stacks.update(notes, [one.id])
        }
        for (const id of notes.keys()) {
          const top = stacks.topOf(id)
          expect(notes.has(top)).toBe(true)
          expect(stacks.topOf(top)).toBe(top)
          expect(id === top || stacks.under(top).includes(id)).toBe(true)
        }
        const under = [...notes.keys()].flatMap((id) => stacks.under(id))
        expect([new Set(under).size, under.every((id) => notes.has(id))]).toEqual([under.length, true])
      }),
    )
  })

  it('B6, B18 are the same for all who see the same notes, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const notes = new Map<NoteId, Note>()
        const along = new Stacks()
        for (const one of events) {
          if ('gone' in one) notes.delete(one.id)
          else notes.set(one.id, noteWith(one.id, { stack: one.on, born: names.indexOf(one.id) }))
          along.update(notes, [one.id])
        }
        const afresh = new Stacks()
        afresh.update(notes, [...notes.keys()].reverse())
        expect(stacksOf(afresh, notes)).toEqual(stacksOf(along, notes))
      }),
    )
  })

  it('are led by the oldest when their top goes, and by the top again when it comes back', () => {
    const [a, b, c] = [
      noteWith('a', { born: 3 }),
      noteWith('b', { born: 2, stack: 'a' as NoteId }),
      noteWith('c', { born: 1, stack: 'a' as NoteId }),
    ]
    const notes = new Map([a, b, c].map((note) => [note.id, note]))
    const stacks = new Stacks()
    const seen = () => names.slice(0, 3).map((id) => stacks.under(id))
    expect([...stacks.update(notes, notes.keys())].sort()).toEqual(['a', 'b', 'c'])
    expect(seen()).toEqual([['c', 'b'], [], []])
    notes.delete(a.id)
    stacks.update(notes, [a.id])
    expect(seen()).toEqual([[], [], ['b']])
    notes.set(a.id, a)
    stacks.update(notes, [a.id])
    expect(seen()).toEqual([['c', 'b'], [], []])
  })

  it('say nothing when a note that has no part in them changes', () => {
    const notes = new Map(
      [noteWith('a'), noteWith('b', { stack: 'a' as NoteId }), noteWith('c')].map((n) => [n.id, n]),
    )
    const stacks = new Stacks()
    stacks.update(notes, notes.keys())
    notes.set('c' as NoteId, noteWith('c', { text: 'toinen' }))
    expect([...stacks.update(notes, ['c' as NoteId])]).toEqual([])
  })
})
