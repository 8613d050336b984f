import { computed, ref } from 'vue'
import type { GroupId } from '#shared/ids.ts'
import type { Roster } from '#shared/people/roster.ts'
import { movesBack } from '#shared/workshop/spread.ts'
import { bodyKey } from '#shared/people/bodyKey.ts'
import type { Group } from '#shared/workshop/workshop.ts'
import type { View } from '#shared/workshop/view.ts'
import { useI18n } from '../../../i18n/useI18n.ts'
import { useToasts } from '../../../ui/useToasts.ts'
import { useCommand } from '../../useCommand.ts'
import { freshId } from '../freshId.ts'
import { plainGroup, withMoreGroups } from '../groupsDraft.ts'
import { newTablesIn, readRoster } from './readRoster.ts'
import { rosterText } from './rosterText.ts'

/** The list being pasted and understood, and the one that is in use. */
export function useRoster(view: () => View) {
  const { t } = useI18n()
  const { run, sending } = useCommand()
  const { show } = useToasts()
  const text = ref('')

  const groups = computed(() => view().groups.map(plainGroup))
  const lines = computed(() => readRoster(text.value, groups.value))
  const taken = computed(() => lines.value.filter(({ problem }) => problem === null))
  const fresh = computed(() => newTablesIn(lines.value))

  async function save(): Promise<void> {
    const entries = taken.value
    const made = await withTables()
    if (!made) return
    const idOf = new Map(made.groups.map(({ id, name }) => [bodyKey(name), id]))
    const roster = entries.map(({ name, table, body }) => ({
      name,
      group: table === null ? null : (table.id ?? idOf.get(bodyKey(table.name)) ?? null),
      body,
    }))
    if (await set(roster, made.revision)) text.value = ''
  }

  /** The tables, with those that the list names and that are not there yet. */
  async function withTables(): Promise<{ groups: Group[]; revision: number } | null> {
    const { revision } = view()
    const missing = fresh.value
    if (missing.length === 0) return { groups: groups.value, revision }
    const numbered = withMoreGroups(groups.value, missing.length, String, freshId)
    const all = numbered.map((group, i) => ({ ...group, ...missing[i - groups.value.length] }))
    const done = await run('groups:edit', { groups: all, revision })
    return done && { groups: all, revision: done.revision }
  }

  async function set(roster: Roster, revision: number): Promise<boolean> {
    const done = await run('roster:set', { roster, revision })
    if (!done) return false
    const { moves } = done
    const said = roster.length === 0 ? t('roster.removed') : t('roster.saved', roster.length)
    if (moves.length === 0) show({ tone: 'ok', text: said })
    else {
      const undo = () => void run('people:move', { moves: movesBack(moves) })
      show({
        tone: 'ok',
        text: `${said} ${t('roster.seated', moves.length)}`,
        action: { label: t('roster.unseat'), run: undo },
      })
    }
    return true
  }

  /** Puts the list in use where it can be changed. */
  async function edit(): Promise<void> {
    const read = await run('roster:read', {})
    const heading = [t('roster.name'), t('roster.table'), t('roster.body')]
    if (read) text.value = rosterText(read.roster, groups.value, heading)
  }

  /** Taken away with a way back. */
  async function remove(): Promise<void> {
    const read = await run('roster:read', {})
    if (!read || !(await set([], view().revision))) return
    const known = (id: GroupId | null) => groups.value.some((group) => group.id === id)
    const before = read.roster.map((entry) => ({ ...entry, group: known(entry.group) ? entry.group : null }))
    show({
      tone: 'ok',
      text: t('roster.removed'),
      action: { label: t('common.undo'), run: () => void set(before, view().revision) },
    })
  }

  return { text, lines, taken, fresh, sending, save, edit, remove }
}
