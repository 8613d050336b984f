import type { Remark } from '#shared/board/remark.ts'
import { REMARK } from '#shared/board/remark.ts'
import type { NoteId, RemarkId } from '#shared/ids.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import type { Reason } from '../reason.ts'
import { action, mayWrite, mayWriteSelected } from './action.ts'

/** Where the activity wants no remarks there are none, however one may write. */
function mayRemark(engine: BoardEngine): true | Reason {
  const writes = mayWrite(engine)
  if (writes !== true) return writes
  return engine.setting.remarks ? true : 'no-remarks'
}

function mayRemarkSelected(engine: BoardEngine): true | Reason {
  const may = mayRemark(engine)
  return may === true ? mayWriteSelected(engine) : may
}

const made = (engine: BoardEngine, note: NoteId, says: Remark['says']): Remark => ({
  id: engine.newId() as RemarkId,
  note,
  says,
  by: engine.setting.me,
  born: engine.now(),
})

/** Opens what is said of the note at hand. */
const showRemarks = action({
  name: 'show-remarks',
  group: 'notes',
  menu: 'note',
  keys: ['C'],
  needs: true,
  when: mayRemarkSelected,
  run: () => {},
})

const comment = action({
  name: 'comment',
  group: 'notes',
  keys: [],
  needs: true,
  when: mayRemark,
  run(engine, { note, text }) {
    const words = text.trim().slice(0, REMARK.longest)
    if (words === '' || !engine.content.notes.has(note)) return
    engine.write([{ op: 'remark/add', remark: made(engine, note, { is: 'comment', text: words }) }])
  },
})

/** Gives a sign, or takes one's own back. */
const react = action({
  name: 'react',
  group: 'notes',
  keys: [],
  needs: true,
  when: mayRemark,
  run(engine, { note, sign }) {
    if (!engine.content.notes.has(note)) return
    const mine = engine.content.remarks
      .of(note)
      .filter(({ by, says }) => by === engine.setting.me && says.is === 'reaction' && says.sign === sign)
    if (mine.length > 0) engine.write(mine.map(({ id }) => ({ op: 'remark/remove', id })))
    else engine.write([{ op: 'remark/add', remark: made(engine, note, { is: 'reaction', sign }) }])
  },
})

const takeRemark = action({
  name: 'take-remark',
  group: 'notes',
  keys: [],
  needs: true,
  when: mayRemark,
  run: (engine, id) => engine.write([{ op: 'remark/remove', id }]),
})

export const remarking = [showRemarks, comment, react, takeRemark]
