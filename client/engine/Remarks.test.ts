import { describe, expect, it } from 'vitest'
import type { NoteId, PersonKey, RemarkId } from '#shared/ids.ts'
import type { ReactionSign } from '#shared/board/remark.ts'
import { aRemark } from '#shared/testing/boards.ts'
import { run } from './actions.ts'
import { BoardEngine } from './BoardEngine.ts'
import { commentsIn, reactionsIn, Remarks } from './Remarks.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const a = 'a' as NoteId
const sign = (id: string, by: string | null, of: ReactionSign = 'agree') =>
  aRemark(id, 'a', { by: by as PersonKey | null, says: { is: 'reaction', sign: of } })

describe('what is said of notes', () => {
  it('counts people, not signs, in the order of the signs', () => {
    const remarks = [
      sign('1', 'x', 'thanks'),
      sign('2', 'x'),
      sign('3', 'x'),
      sign('4', 'y'),
      sign('5', null),
    ]
    expect(reactionsIn(remarks)).toEqual([
      { sign: 'agree', people: 3 },
      { sign: 'thanks', people: 1 },
    ])
    expect(commentsIn([...remarks, aRemark('6', 'a')]).map(({ id }) => id)).toEqual(['6'])
  })

  it('names the notes of which something else is said', () => {
    const remarks = new Remarks()
    const [one, other] = [aRemark('1', 'a'), aRemark('2', 'b')]
    expect(remarks.update([one, other])).toEqual(['a', 'b'])
    expect(remarks.update([one, aRemark('3', 'b')])).toEqual(['b'])
    expect(remarks.update([one])).toEqual(['b'])
    expect(remarks.of(a)).toEqual([one])
  })
})

function open(setting: Parameters<typeof options>[0] = {}) {
  const { port, remote } = soloBoard(emptyBoard([noteWith('a'), noteWith('b')]))
  const engine = new BoardEngine(port, options({ me: 'me' as PersonKey, remarks: true, ...setting }))
  return { engine, remote }
}

describe('B16 remarking', () => {
  it('comments, and takes a comment back by one undo', () => {
    const { engine } = open()
    expect(run(engine, 'comment', { note: a, text: '  Kyllä näin ' })).toBe(true)
    expect(engine.content.remarks.of(a)).toMatchObject([
      { note: 'a', says: { is: 'comment', text: 'Kyllä näin' }, by: 'me' },
    ])
    run(engine, 'undo', null)
    expect(engine.content.remarks.of(a)).toEqual([])
    run(engine, 'comment', { note: a, text: ' ' })
    run(engine, 'comment', { note: 'gone' as NoteId, text: 'Ei' })
    expect(engine.content.remarks.of(a)).toEqual([])
  })

  it('gives a sign and takes only one’s own back', () => {
    const { engine, remote } = open()
    remote([{ op: 'remark/add', remark: sign('theirs', 'other') }])
    run(engine, 'react', { note: a, sign: 'agree' })
    expect(reactionsIn(engine.content.remarks.of(a))).toEqual([{ sign: 'agree', people: 2 }])
    run(engine, 'react', { note: a, sign: 'agree' })
    expect(engine.content.remarks.of(a).map(({ id }) => id)).toEqual(['theirs'])
  })

  it('says why not where there are none', () => {
    const { engine } = open({ remarks: false })
    expect(run(engine, 'comment', { note: a, text: 'Hei' })).toBe('no-remarks')
    expect(run(engine, 'take-remark', 'x' as RemarkId)).toBe('no-remarks')
    const reader = open({ writes: 'wrong-phase' }).engine
    expect(run(reader, 'react', { note: a, sign: 'agree' })).toBe('wrong-phase')
  })
})
