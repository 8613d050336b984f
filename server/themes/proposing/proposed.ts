import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type ActivityId, isId, type RunId } from '#shared/ids.ts'
import type { Asking } from '#shared/themes/asking.ts'
import type { ClusteringResult, Made, ProposedTheme } from '#shared/themes/clustering.ts'
import { withoutDenied } from '#shared/themes/denied.ts'
import type { BoardWork } from './boardWork.ts'
import { fingerprint } from '../fingerprint.ts'
import { kinOnBoard } from './kin.ts'
import type { StoredProposal } from './storedProposal.ts'

/** A standing theme of which so much is old keeps its title while notes come to it. */
const OLD = 0.5

export type Making = {
  run: RunId
  activity: ActivityId
  at: number
  asked: Asking
  revision: number
  snapshot: BoardSnapshot
  work: BoardWork
  earlier: StoredProposal | null
}

/** What the machine has found as a proposal for people: themes that stand keep their ids and the names they were given. */
export function proposed(
  { themes, unassigned, made }: ClusteringResult & { made: Made },
  { work, snapshot, earlier, ...making }: Making,
): StoredProposal {
  const onBoard = new Map(snapshot.themes.map((theme) => [theme.id as string, theme.title]))
  const before = new Map(earlier?.themes.map((theme) => [theme.id, theme]))
  const byPeople = new Set(earlier?.named)
  const kin = kinOnBoard(themes, snapshot)
  const idOf = (id: string) => (onBoard.has(id) || before.has(id) ? id : (kin.get(id) ?? freshId(making, id)))
  const titleOf = ({ id, title, guide, noteIds }: ProposedTheme): string => {
    const then = before.get(id)
    if (then && byPeople.has(id)) return then.title
    const stays = then && guide === null && isMostlyOld(noteIds, then)
    return onBoard.get(kin.get(id) ?? id) ?? (stays ? then.title : title)
  }
  const denied = earlier?.denied
  const named = themes.map((theme): ProposedTheme => {
    const gathers = work.guideOf.get(theme.guide ?? theme.id) ?? theme.guide
    const own = {
      ...theme,
      id: idOf(theme.id),
      title: titleOf(theme),
      guide: gathers,
      borderline: theme.borderline.map(({ id, other }) => ({
        id,
        other: other === null ? null : idOf(other),
      })),
    }
    return denied ? withoutDenied(own, denied) : own
  })
  const ids = new Set(named.map(({ id }) => id))
  const kept = [...byPeople].filter((id) => ids.has(id))
  return {
    ...making,
    made,
    themes: named,
    placed: [...work.placed.keys(), ...work.aside].filter((id) => id in work.seen),
    ...(kept.length > 0 ? { named: kept } : {}),
    ...(denied ? { denied } : {}),
    unassigned: [...unassigned, ...work.aside],
    seen: work.seen,
    sign: work.sign,
  }
}

/** Ids of a live proposal's later themes differ from those of its first ones. What people call a guide may be no id. */
function freshId({ run, revision }: Pick<Making, 'run' | 'revision'>, id: string): string {
  const prefix = revision === 0 ? run : `${run}-r${revision}`
  return isId(`${prefix}-${id}`) ? `${prefix}-${id}` : `${prefix}-${fingerprint(id)}`
}

function isMostlyOld(noteIds: readonly string[], then: ProposedTheme): boolean {
  const old = new Set(then.noteIds)
  return noteIds.filter((id) => old.has(id)).length >= noteIds.length * OLD
}

/** Whether two proposals say the same of the board to people: its themes, and what people are asked about them. */
export function saysTheSame(one: StoredProposal, other: StoredProposal): boolean {
  const told = ({ themes, unassigned, placed }: StoredProposal) =>
    JSON.stringify([
      themes
        .map(({ id, title, noteIds, borderline, stacks, opposed }) => [
          ...[id, title, noteIds.toSorted(), borderline.map((each) => each.id).toSorted()],
          ...[stacks.map(String).toSorted(), opposed.map(({ one, other }) => `${one} ${other}`).toSorted()],
        ])
        .sort(),
      unassigned.toSorted(),
      placed.toSorted(),
    ])
  return told(one) === told(other)
}
