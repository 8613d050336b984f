import * as Y from 'yjs'
import type { Note } from './note.ts'
import type { BoardOp, Origin } from './ops.ts'
import {
  cut,
  isGone,
  notesOf,
  plainRecord,
  put,
  readShape,
  type RecordMap,
  remarksOf,
  shapesOf,
  standing,
  themeAt,
  themesOf,
  wellFormed,
} from './records.ts'
import { REMARK, type Remark, remark as remarkSchema } from './remark.ts'
import { SHAPE, type Shape, shape as shapeSchema } from './shape.ts'
import { THEME, type Theme, theme as themeSchema } from './theme.ts'

/** What is on a board beside notes: plain values that are born whole and taken away by a mark. */
type Plain = Theme | Shape | Remark
export type AddOp = Extract<BoardOp, { op: 'theme/add' | 'shape/add' | 'remark/add' }>

/** Adds it; for a person's, the hidden record that is still to be shown. */
export function addPlain(doc: Y.Doc, op: AddOp, origin: Origin): RecordMap | null {
  switch (op.op) {
    case 'theme/add': {
      const title = cut(wellFormed(op.title), THEME.longestTitle)
      const { id, order, run } = op
      const theme = themeSchema.safeParse({ id, title, order, origin: op.origin, run })
      return theme.success ? add(themesOf(doc), theme.data, THEME.perBoard, origin) : null
    }
    case 'shape/add': {
      const shape = shapeSchema.safeParse({ ...op.shape, label: labelOf(op.shape.label) })
      return shape.success && isJoining(shape.data)
        ? add(shapesOf(doc), shape.data, SHAPE.perBoard, origin)
        : null
    }
    case 'remark/add': {
      const { says } = op.remark
      const said =
        says.is === 'comment' ? { ...says, text: cut(wellFormed(says.text), REMARK.longest) } : says
      const remark = remarkSchema.safeParse({ ...op.remark, says: said })
      return remark.success ? add(remarksOf(doc), remark.data, REMARK.perBoard, origin) : null
    }
  }
}

/** One that was taken away and is added again comes back as it is now given. */
function add(root: Y.Map<RecordMap>, value: Plain, most: number, origin: Origin): RecordMap | null {
  if (standing(root, value.id)) return null
  if ([...root.values()].filter((each) => !isGone(each)).length >= most) return null
  const hides = origin.from === 'person'
  const former: unknown = root.get(value.id)
  if (former !== undefined) {
    if (!(former instanceof Y.Map)) return null
    const { id: _id, ...fields } = value
    for (const [key, field] of Object.entries(fields)) put(former, key, field)
    // What a line once meant does not come back with it.
    if ('is' in value && value.is === 'connector' && !value.means) put(former, 'means', null)
    if (!hides) former.set('gone', false)
    return hides ? former : null
  }
  const record = plainRecord(value)
  if (hides) record.set('gone', true)
  root.set(value.id, record)
  return hides ? record : null
}

type ThemeOp = Extract<BoardOp, { op: 'theme/rename' | 'theme/reorder' | 'theme/dissolve' }>

/** Does an op on a theme that is there. */
export function changeTheme(doc: Y.Doc, op: ThemeOp, origin: Origin): void {
  const record = themeAt(doc, op.id)
  if (!record) return
  switch (op.op) {
    case 'theme/rename': {
      const title = cut(wellFormed(op.title), THEME.longestTitle)
      if (origin.from === 'person' && title !== record.get('title')) put(record, 'origin', 'people')
      if (origin.from === 'server' && op.origin) put(record, 'origin', op.origin)
      return put(record, 'title', title)
    }
    case 'theme/reorder':
      return void (Number.isFinite(op.order) && put(record, 'order', op.order))
    case 'theme/dissolve':
      for (const note of notesOf(doc).values()) {
        const theme = note instanceof Y.Map ? (note.get('theme') as Note['theme'] | undefined) : null
        if (theme?.id === op.id) note.set('theme', null)
      }
      return put(record, 'gone', true)
  }
}

type ShapeOp = Extract<BoardOp, { op: 'shape/change' | 'shape/remove' }>

/** Changes a shape that is there, or takes it away. What it would no longer be readable with is not done. */
export function changeShape(doc: Y.Doc, op: ShapeOp): void {
  const record = standing(shapesOf(doc), op.id)
  const before = record && readShape(op.id, record)
  if (!record || !before) return
  if (op.op === 'shape/remove') return put(record, 'gone', true)
  const { label, ...part } = op.part
  const wanted = { ...before, ...part, ...(label === undefined ? {} : { label: labelOf(label) }) }
  const after = shapeSchema.safeParse(wanted)
  if (!after.success || !isJoining(after.data)) return
  const { id: _id, ...fields } = after.data
  for (const [key, value] of Object.entries(fields)) put(record, key, value)
}

/** Takes a remark away. Whose it is, is the server's to judge. */
export function removeRemark(doc: Y.Doc, op: Extract<BoardOp, { op: 'remark/remove' }>): void {
  const record = standing(remarksOf(doc), op.id)
  if (record) put(record, 'gone', true)
}

const labelOf = (label: string): string => cut(wellFormed(label), SHAPE.longest)

/** Whether it does not lead from a note to itself. */
const isJoining = (shape: Shape): boolean => shape.is !== 'connector' || shape.from !== shape.to
