import { describe, expect, it } from 'vitest'
import { aBoard, aNote } from '../testing/boards.ts'
import { checkMigrations, currentSnapshot, migrate, MigrationFault, migrations } from './migrations.ts'
import type { Migration } from './migrations/migration.ts'

const step = (id: number, up: Migration['up'] = (json) => json): Migration => ({
  id,
  why: 'a step',
  up,
  examples: [{ before: {}, after: {} }],
})

describe('migrations', () => {
  it('M1 ids are contiguous from 1 and lead to the current schema', () => {
    expect(() => checkMigrations([step(1), step(2)], 3)).not.toThrow()
    expect(() => checkMigrations([step(1), step(3)], 3)).toThrow(MigrationFault)
    expect(() => checkMigrations([step(2)], 2)).toThrow(MigrationFault)
    expect(() => checkMigrations([step(1)], 1)).toThrow(MigrationFault)
  })

  it('runs what is missing, in order, and counts the schema on', () => {
    const trail = (name: string) =>
      ((json) => ({
        ...json,
        trail: [...((json['trail'] as string[]) ?? []), name],
      })) satisfies Migration['up']
    const list = [step(1, trail('one')), step(2, trail('two')), step(3, trail('three'))]
    expect(migrate({ meta: { schema: 2, board: 'b' } }, list)).toEqual({
      meta: { schema: 4, board: 'b' },
      trail: ['two', 'three'],
    })
    expect(migrate({ meta: { schema: 4 } }, list)).toEqual({ meta: { schema: 4 } })
  })

  it('refuses what a newer server wrote, and what has no schema', () => {
    expect(() => migrate({ meta: { schema: 9 } })).toThrow(MigrationFault)
    expect(() => migrate({ meta: {} })).toThrow(MigrationFault)
    expect(() => migrate({})).toThrow(MigrationFault)
  })

  it('reads a board of today as it is', () => {
    const board = aBoard([aNote('n1', { text: 'Luottamus' })])
    expect(currentSnapshot(board)).toEqual(board)
    expect(() => currentSnapshot({ ...board, notes: [{}] })).toThrow()
  })

  it('M3 every migration has been run on an example, and M2 twice with the same result', () => {
    const run = migrations.filter(({ up, examples }) => {
      for (const { before, after } of examples) {
        const given = JSON.parse(JSON.stringify(before)) as typeof before
        expect(up(given)).toEqual(after)
        expect(up(given)).toEqual(after)
        expect(given).toEqual(before)
      }
      return examples.length > 0
    })
    expect(run).toEqual(migrations)
  })
})
