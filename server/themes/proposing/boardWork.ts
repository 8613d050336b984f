import { placeOf } from '#shared/board/boardId.ts'
import { type Note, stanceOf } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Asking } from '#shared/themes/asking.ts'
import type { ClusterNote, ClusterSettings, Guide } from '#shared/themes/clustering.ts'
import { fingerprint } from '../fingerprint.ts'
import { anchors } from '../grouping/anchors.ts'
import { goalGuides, goalsOf, withGoals } from './goals.ts'
import { heldOn, speaking } from './proposing.ts'
import type { StoredProposal } from './storedProposal.ts'

/** What a board gives the machine to group. */
export type BoardWork = {
  notes: ClusterNote[]
  settings: ClusterSettings
  /** Notes that people have said belong to no theme: they are not grouped. */
  aside: string[]
  /** Notes that people have placed within the proposal before, and in which theme. */
  placed: Map<string, string>
  /** Which guide the theme of an id gathers for. */
  guideOf: Map<string, string>
  /** What each note says, as a short mark: tells later whether it has changed. */
  seen: Record<string, string>
  /** A mark of all that the board gives: the same board has the same one. */
  sign: string
}

export type BoardWorkOptions = {
  asked: Asking
  guides: readonly Guide[]
  baseline: BaselineStrategy | null
  /** The proposal before, with what people have answered in it. */
  earlier: StoredProposal | null
  /** Whether the earlier one's themes stand and only what is new finds its place (`asked.live`). */
  stands: boolean
}

/** What there is to group on a synthesis board, as it was asked. Pure. */
export function workOf(snapshot: BoardSnapshot, options: BoardWorkOptions): BoardWork {
  const { asked, baseline, earlier, stands } = options
  const byGoal = asked.division === 'goal' && baseline !== null
  const named = withGoals(byGoal ? goalGuides(baseline) : [], options.guides)
  const anchored = anchors(named, snapshot, earlier)
  const anchorOf = new Map(anchored.map(({ guide, anchor }) => [guide.id, anchor]))
  const held = heldOn(snapshot)
  const { placed, aside } = answers(earlier, asked, held)
  const out = new Set(aside)

  const goalOf = goalsOf(byGoal ? baseline.elements : [])
  const goals = new Map(speaking(snapshot).map((note) => [note.id as string, goalOf(note.aim)]))
  const plain = speaking(snapshot).map((note): ClusterNote => {
    const part = partOf(note, asked)
    const stance = stanceOf(note.kind)
    return {
      id: note.id,
      text: note.text,
      ...(part === null ? {} : { part }),
      ...(stance === null ? {} : { stance }),
    }
  })
  const guides = anchored.map(({ guide, anchor }) => ({ ...guide, id: anchor }))
  return {
    notes: plain
      .filter(({ id }) => !out.has(id))
      .map((note) => {
        const goal = goals.get(note.id) ?? null
        const pin =
          held.get(note.id) ?? placed.get(note.id) ?? (goal === null ? null : anchorOf.get(goal)) ?? undefined
        return pin === undefined ? note : { ...note, pin }
      }),
    settings: {
      grain: asked.grain,
      ...(guides.length > 0 ? { guides } : {}),
      ...(stands && earlier ? { standing: earlier.themes.map(({ id, noteIds }) => ({ id, noteIds })) } : {}),
    },
    aside: plain.flatMap(({ id }) => (out.has(id) ? [id] : [])),
    placed,
    guideOf: new Map(anchored.map(({ guide, anchor }) => [anchor, guide.id])),
    seen: Object.fromEntries(plain.map(({ id, text }) => [id, fingerprint(text)])),
    sign: fingerprint(
      JSON.stringify([
        plain
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map((note) => [note, held.get(note.id) ?? goals.get(note.id)]),
        named,
      ]),
    ),
  }
}

function partOf(note: Note, { division }: Asking): string | null {
  if (division === 'question') return note.question
  if (division !== 'table' || note.source === null) return null
  const place = placeOf(note.source.board)
  return place?.kind === 'group' ? place.group : null
}

/** What people have answered within the proposal before holds, unless it was of other parts of the board. */
function answers(earlier: StoredProposal | null, asked: Asking, held: ReadonlyMap<string, string>) {
  const placed = new Map<string, string>()
  if (!earlier || earlier.asked.division !== asked.division) return { placed, aside: [] }
  const own = new Set(earlier.placed.filter((id) => !held.has(id)))
  for (const { id, noteIds } of earlier.themes)
    for (const note of noteIds) if (own.has(note)) placed.set(note, id)
  return { placed, aside: earlier.unassigned.filter((id) => own.has(id)) }
}
