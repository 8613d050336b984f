import { computed } from 'vue'
import { actions } from '../../engine/actions.ts'
import { type Action, actionGroups } from '../../engine/actions/action.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import type { Board } from '../boardContext.ts'
import { useBoardCommands } from '../palette/useBoardCommands.ts'
import { type Face, isFixed } from './boardKeys.ts'

export type KeyRow = { action: Action; title: string; keys: readonly string[] }

const isWalk = (keys: readonly string[]) => keys.length > 0 && keys.every(isFixed)

/** The actions of a face by group with the keys they have now; not those whose keys walk, which have their own words. */
export function useKeyRows(board: Board, face: () => Face) {
  const { t } = useI18n()
  const { isOffered, keysOf, follow } = useBoardCommands(board, face)

  const rows = computed<KeyRow[]>(() => {
    follow()
    return actions
      .filter((action) => isOffered(action) && !isWalk(action.keys))
      .map((action) => ({
        action,
        title: t(`actions.title.${action.name}`),
        keys: keysOf(action.name),
      }))
  })
  const groups = computed(() =>
    actionGroups
      .map((group) => ({
        group,
        title: t(`actions.group.${group}`),
        rows: rows.value.filter(({ action }) => action.group === group),
      }))
      .filter((part) => part.rows.length > 0),
  )
  /** For reading: what the four arrows do in one way each is one row. */
  const gathered = computed(() =>
    groups.value.map((part) => ({ ...part, rows: part.rows.flatMap((row) => gather(row, part.rows)) })),
  )
  function gather(row: KeyRow, all: readonly KeyRow[]): KeyRow[] {
    const [, family, way] = /^(move|stride|pan)-(left|right|up|down)$/.exec(row.action.name) ?? []
    const four = all.filter(({ action }) => action.name.startsWith(`${family}-`))
    const [first] = four
    if (!family || !first || !four.every(({ keys }) => /\+Arrow\w+$/.test(keys[0] ?? ''))) return [row]
    if (way !== 'left') return []
    const title = t(`keys.walk.${family as 'move' | 'stride' | 'pan'}`)
    return [{ ...row, title, keys: [`${first.keys[0]!.replace(/Arrow\w+$/, '')}Arrows`] }]
  }

  return { rows, groups, gathered }
}
