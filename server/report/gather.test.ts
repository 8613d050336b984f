import { boardIdOf } from '#shared/board/boardId.ts'
import { activityId, type BoardId, groupId, personId } from '#shared/ids.ts'
import { describe, expect, it } from 'vitest'
import { gather } from './gather.ts'
import { evening, readRuns } from './testing/evening.ts'

const wins = activityId.parse('wins')
const synthesisOf = (workshop: ReturnType<typeof evening>['state']) =>
  boardIdOf({ kind: 'synthesis', workshop: workshop.id, activity: wins })

async function factsOf(fixture = evening()) {
  const facts = await gather(fixture.state, fixture.readBoard, readRuns)
  return { facts, wins: facts.activities[0]! }
}

describe('gather', () => {
  it('R1 takes each note once, from the gathering board, with its table', async () => {
    const { wins: part } = await factsOf()
    expect(part.notes.map(({ number, group, theme }) => [number, group, theme?.id ?? null])).toEqual([
      [1, 'g1', 't-care'],
      [2, 'g1', 't-care'],
      [3, 'g3', 't-care'],
      [4, 'g1', 't-care'],
      [5, 'g2', 't-digi'],
      [6, 'g2', 't-digi'],
      [7, 'g4', 't-digi'],
      [8, 'g3', 't-staff'],
      [9, 'g2', 't-staff'],
      [10, 'g4', 't-start'],
      [11, 'g1', null],
      [12, 'g4', null],
    ])
  })

  it('R1 joins what was written at a table after the gathering, without a theme', async () => {
    const fixture = evening()
    const table = boardIdOf({
      kind: 'group',
      workshop: fixture.state.id,
      activity: wins,
      group: groupId.parse('g2'),
    })
    const board = fixture.boards.get(table)!
    const late = {
      ...board.notes[0]!,
      id: 'late' as never,
      number: 99,
      theme: { id: 't-care' as never, by: 'people' as const },
    }
    fixture.boards.set(table, { ...board, notes: [...board.notes, late] })
    const { wins: part } = await factsOf(fixture)
    expect(part.notes.filter((note) => note.number === 99)).toEqual([{ ...late, theme: null, group: 'g2' }])
    expect(part.notes).toHaveLength(13)
  })

  it('reads the tables’ boards where nothing has been gathered', async () => {
    const { facts } = await factsOf()
    expect(facts.activities[3]!.notes.map(({ number, group, theme }) => [number, group, theme])).toEqual([
      [31, 'g1', null],
      [32, 'g2', null],
    ])
  })

  it('counts archived notes and tells none of them; a note of spaces alone is none', async () => {
    const fixture = evening()
    const board = fixture.boards.get(synthesisOf(fixture.state))!
    const [first, second, ...rest] = board.notes
    fixture.boards.set(synthesisOf(fixture.state), {
      ...board,
      notes: [{ ...first!, archived: { by: null, at: 1 } }, { ...second!, text: ' \n ' }, ...rest],
    })
    const { wins: part } = await factsOf(fixture)
    expect({ archived: part.archived, numbers: part.notes.map((note) => note.number) }).toEqual({
      archived: { atTables: 1, gathered: 1 },
      numbers: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    })
  })

  it('R1 takes a note that is only a picture, and names pictures by what they show', async () => {
    const fixture = evening()
    const board = fixture.boards.get(synthesisOf(fixture.state))!
    const picture = (alt: string) => ({ id: 'p' as never, width: 4, height: 3, alt })
    const [first, second, ...rest] = board.notes
    fixture.boards.set(synthesisOf(fixture.state), {
      ...board,
      notes: [
        { ...first!, text: '', image: picture('') },
        { ...second!, text: 'Ranta', image: picture('Vino laituri') },
        ...rest,
      ],
    })
    const { wins: part } = await factsOf(fixture)
    expect(part.notes.slice(0, 2).map(({ text }) => text)).toEqual([
      '[kuva ilman kuvausta]',
      'Ranta\n[kuva: Vino laituri]',
    ])
  })

  it('A6 R6 never reads what people write alone', async () => {
    const fixture = evening()
    const asked: BoardId[] = []
    await gather(fixture.state, async (board) => {
      asked.push(board)
      return fixture.readBoard(board)
    })
    const alone = fixture.state.people.map((person) =>
      boardIdOf({
        kind: 'personal',
        workshop: fixture.state.id,
        activity: wins,
        person: personId.parse(person.id),
      }),
    )
    expect(asked.filter((board) => alone.includes(board))).toEqual([])
    expect(new Set(asked).size).toBe(5 * 5)
  })

  it('counts participants who are still in, and the people of each table', async () => {
    const fixture = evening()
    const state = {
      ...fixture.state,
      people: fixture.state.people.map((person) =>
        person.id === 'secret-1-1' ? { ...person, removed: true } : person,
      ),
    }
    const facts = await gather(state, fixture.readBoard)
    expect({ participants: facts.participants, tables: facts.groups.map(({ people }) => people) }).toEqual({
      participants: 9,
      tables: [2, 3, 2, 2],
    })
    expect(facts.shared).toEqual({ devices: 0, people: 0 })
  })

  it('G5 counts everybody at a shared device', async () => {
    const fixture = evening()
    const people = fixture.state.people.map((person) =>
      person.id === 'secret-1-1' ? { ...person, sharing: 6 } : person,
    )
    const facts = await gather({ ...fixture.state, people }, fixture.readBoard)
    expect([facts.participants, facts.shared, facts.groups.map((group) => group.people)]).toEqual([
      15,
      { devices: 1, people: 6 },
      [8, 3, 2, 2],
    ])
  })
})
