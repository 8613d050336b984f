import { describe, expect, it } from 'vitest'
import type { Note } from '#shared/board/note.ts'
import type { ElementId, ImageId, NoteId, QuestionId, ThemeId } from '#shared/ids.ts'
import { can, run } from './actions.ts'
import { BoardEngine, type BoardSetting } from './BoardEngine.ts'
import { selectOnly } from './selection.ts'
import { noteWith, options } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const image = { id: 'kuva' as ImageId, width: 4, height: 3, alt: '' }

function table(notes: Note[] = [], setting: Partial<BoardSetting> = {}) {
  const board = soloBoard(emptyBoard(notes))
  const engine = new BoardEngine(board.port, options(setting))
  engine.eye.resize({ width: 1000, height: 600 })
  const texts = () => [...engine.content.notes.values()].map(({ text }) => text)
  return { engine, texts }
}

describe('pasting', () => {
  it('keeps the places of notes among each other, away from what lies there, and one undo takes all', () => {
    const { engine } = table([noteWith('a', { at: [416, 246] })])
    run(engine, 'paste-notes', {
      notes: [
        { text: 'Yksi', kind: 'concern', image, by: [0, 0] },
        { text: 'Kaksi', by: [200, 30] },
      ],
    })
    const [, one, two] = [...engine.content.notes.values()]
    expect([one!.kind, one!.image, two!.kind]).toEqual(['concern', image, 'free'])
    expect([two!.at[0] - one!.at[0], two!.at[1] - one!.at[1]]).toEqual([200, 30])
    expect([one!, two!].every(({ at }) => Math.abs(at[0] - 416) >= 168 || Math.abs(at[1] - 246) >= 108)).toBe(
      true,
    )
    expect([...engine.selection.notes]).toEqual([one!.id, two!.id])
    run(engine, 'undo', null)
    expect([...engine.content.notes.keys()]).toEqual(['a'])
  })

  it('lays lines as they are read', () => {
    const { engine } = table()
    run(engine, 'paste-notes', { text: 'Yksi\nKaksi\nKolme' })
    const [one, two, three] = [...engine.content.notes.values()].map((note) => note.at)
    expect([two![0] - one![0], two![1] - one![1], three![0] - one![0], three![1] - one![1]]).toEqual([
      180, 0, 0, 120,
    ])
  })

  it('keeps what this board knows, and leaves out what it does not', () => {
    const questions = [{ id: 'q' as QuestionId, text: 'Mitä?', kind: 'free' as const }]
    const { engine } = table([], { questions, question: 'q' as QuestionId })
    const foreign = { aim: 'e9' as ElementId, question: 'q9' as QuestionId, theme: 't9' as ThemeId }
    run(engine, 'paste-notes', { notes: [{ text: 'Yksi', ...foreign }] })
    expect([...engine.content.notes.values()][0]).toMatchObject({ aim: null, question: 'q', theme: null })
  })
})

describe('a stack', () => {
  const id = (name: string) => name as NoteId
  const stacked = () =>
    table([
      noteWith('a', { at: [0, 0], born: 1, text: 'Päällä' }),
      noteWith('b', { at: [0, 0], born: 2, text: 'Alla', stack: id('a') }),
      noteWith('c', { at: [600, 0], born: 3, text: 'Vieressä' }),
    ])
  const stacks = ({ content }: BoardEngine) =>
    [...content.open()].map(({ id: top }) =>
      [top, ...content.stacks.under(top)].map((one) => content.notes.get(one)!.text),
    )

  it('B18 is removed whole, and one undo brings it back as it lay', () => {
    const { engine } = stacked()
    engine.select(selectOnly(id('a')))
    run(engine, 'archive', null)
    expect([stacks(engine), engine.selection.focus]).toEqual([[['Vieressä']], 'c'])
    run(engine, 'undo', null)
    expect(stacks(engine)).toEqual([['Vieressä'], ['Päällä', 'Alla']])
  })

  it('is duplicated whole; a note under the top that is selected by itself goes alone', () => {
    const { engine } = stacked()
    engine.select(selectOnly(id('a')))
    run(engine, 'duplicate', null)
    expect(stacks(engine)).toEqual([['Päällä', 'Alla'], ['Vieressä'], ['Päällä', 'Alla']])
    expect(engine.selection.notes.size).toBe(1)
    engine.select(selectOnly(id('b')))
    run(engine, 'duplicate', null)
    expect(stacks(engine).at(-1)).toEqual(['Alla'])
    engine.select(selectOnly(id('b')))
    run(engine, 'archive', null)
    expect([stacks(engine)[0], engine.selection.focus]).toEqual([['Päällä'], 'a'])
  })

  it('comes as a stack from the clipboard', () => {
    const { engine } = table()
    run(engine, 'paste-notes', {
      notes: [
        { text: 'Päällä', by: [0, 0] },
        { text: 'Alla', by: [0, 0], under: 0 },
        { text: 'Vieressä', by: [200, 0] },
      ],
    })
    expect([stacks(engine), engine.selection.notes.size]).toEqual([[['Päällä', 'Alla'], ['Vieressä']], 2])
  })
})

describe('splitting', () => {
  it('leaves the first part on the note and lays the others beside it; one undo takes it back', () => {
    const long = 'Jonot ovat pitkät. Talous on kireä. Henkilöstö uupuu.'
    const { engine, texts } = table([noteWith('a', { text: long, kind: 'concern' })])
    engine.select(selectOnly('a' as NoteId))
    run(engine, 'split', {
      note: 'a' as NoteId,
      parts: ['Jonot ovat pitkät.', 'Talous on kireä.', ' Henkilöstö uupuu. '],
    })
    expect(texts()).toEqual(['Jonot ovat pitkät.', 'Talous on kireä.', 'Henkilöstö uupuu.'])
    expect([...engine.content.notes.values()].map(({ kind }) => kind)).toEqual([
      'concern',
      'concern',
      'concern',
    ])
    expect(new Set([...engine.content.notes.values()].map(({ at }) => String(at))).size).toBe(3)
    run(engine, 'undo', null)
    expect(texts()).toEqual([long])
  })
})

describe('a note', () => {
  it('changes its paper at one key, to those that the question asks for', () => {
    const { engine } = table([noteWith('a')])
    engine.select(selectOnly('a' as NoteId))
    expect([run(engine, 'kind-concern', null), can(engine, 'kind-keep')]).toEqual([true, 'kind-not-asked'])
    expect(engine.content.notes.get('a' as NoteId)?.kind).toBe('concern')
  })

  it('takes a picture, which its copy has too, and stays when it has nothing else', () => {
    const { engine } = table([noteWith('a', { text: '' })])
    run(engine, 'picture', { note: 'a' as NoteId, image })
    engine.type('a' as NoteId)
    engine.type(null)
    engine.select(selectOnly('a' as NoteId))
    run(engine, 'duplicate', null)
    expect([...engine.content.notes.values()].map((note) => note.image)).toEqual([image, image])
    run(engine, 'picture', { note: 'a' as NoteId, image: null })
    expect(engine.content.notes.get('a' as NoteId)?.image).toBeNull()
  })
})
