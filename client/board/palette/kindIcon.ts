import { type FunctionalComponent, h } from 'vue'
import { type NoteKind, noteKinds } from '#shared/board/note.ts'
import KindMark from '../../ui/KindMark.vue'

/** A kind's paper and sign where other things have an icon: in menus and in the palette. */
const markOf =
  (kind: NoteKind): FunctionalComponent<{ size?: number }> =>
  ({ size }) =>
    h(KindMark, { kind, size: size ?? 18 })

// Made once: a new function would be a new component, and its element would be made anew.
const icons = Object.fromEntries(noteKinds.map((kind) => [kind, markOf(kind)])) as Record<
  NoteKind,
  FunctionalComponent<{ size?: number }>
>

export const kindIcon = (kind: NoteKind): FunctionalComponent<{ size?: number }> => icons[kind]
