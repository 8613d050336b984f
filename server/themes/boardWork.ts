import { placeOf } from '#shared/board/boardId.ts'
import { type Note, stanceOf } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Asking } from '#shared/themes/asking.ts'
import { type ClusterNote, type ClusterSettings, type Guide, GUIDES } from '#shared/themes/clustering.ts'
import { fingerprint } from './fingerprint.ts'
import { goalGuides, goalOf } from './goals.ts'
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
  const elements = baseline?.elements ?? []
  const byGoal = asked.division === 'goal' && baseline !== null
  const anchored = anchors([...(byGoal ? goalGuides(baseline) : []), ...options.guides], snapshot)
  const anchorOf = new Map(anchored.map(({ guide, anchor }) => [guide.id, anchor]))
  const held = heldOn(snapshot)
  const { placed, aside } = answers(earlier, asked, held)
  const out = new Set(aside)

  const plain = speaking(snapshot).map((note): ClusterNote => {
    const goal = byGoal ? goalOf(elements, note.aim) : null
    const pin = held.get(note.id) ?? (goal === null ? undefined : anchorOf.get(goal))
    const part = partOf(note, asked)
    const stance = stanceOf(note.kind)
    return {
      id: note.id,
      text: note.text,
      ...(pin === undefined ? {} : { pin }),
      ...(part === null ? {} : { part }),
      ...(stance === null ? {} : { stance }),
    }
  })
  const guides = anchored.map(({ guide, anchor }) => ({ ...guide, id: anchor }))
  return {
    notes: plain
      .filter(({ id }) => !out.has(id))
      .map((note) => {
        const pin = held.get(note.id) ?? placed.get(note.id)
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
    sign: fingerprint(JSON.stringify([plain.toSorted((a, b) => (a.id < b.id ? -1 : 1)), guides])),
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

/** A theme that already lies on the board under a guide's title is the guide's. */
function anchors(guides: readonly Guide[], { themes }: BoardSnapshot): { guide: Guide; anchor: string }[] {
  const plain = (title: string) => title.trim().toLocaleLowerCase('fi')
  const ids = new Map(themes.map(({ id, title }) => [plain(title), id as string]))
  const taken = new Set<string>()
  return guides.slice(0, GUIDES.most).flatMap((guide) => {
    const anchor = ids.get(plain(guide.title)) ?? guide.id
    if (taken.has(anchor)) return []
    taken.add(anchor)
    return [{ guide, anchor }]
  })
}
