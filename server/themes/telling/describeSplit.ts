import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { lexiconText } from '../lexicon/lexiconCommand.ts'
import { speaking } from '../proposing/proposing.ts'
import type { StoredProposal } from '../proposing/storedProposal.ts'
import { clusterInWorker } from '../threads/worker.ts'

/** Milliseconds that whoever divides a theme waits for words about its parts; without them they have none. */
const PATIENCE = 1_500
/** More notes than these take longer than that. */
const MOST = 1_500

/**
 * The proposal with what tells the themes of a divided one apart from each other: each note is pinned where it is, so
 * only phrases, shared terms and cohesion are found. As it was where that takes too long.
 */
export async function describeSplit(
  house: House,
  desk: Desk,
  snapshot: BoardSnapshot,
  { before, after }: { before: StoredProposal; after: StoredProposal },
): Promise<StoredProposal> {
  const whole = new Map(before.themes.map(({ id, noteIds }) => [id, noteIds.length]))
  const changed = after.themes.filter(({ id, noteIds }) => whole.get(id) !== noteIds.length)
  const home = new Map(changed.flatMap(({ id, noteIds }) => noteIds.map((note) => [note, id] as const)))
  const notes = speaking(snapshot).flatMap(({ id, text }) => {
    const pin = home.get(id)
    return pin === undefined ? [] : [{ id: id as string, text, pin }]
  })
  if (notes.length > MOST) return after
  const additions = await lexiconText(house, desk)
  const found = await clusterInWorker(
    { notes, settings: { grain: before.asked.grain }, ...(additions === undefined ? {} : { additions }) },
    { signal: AbortSignal.timeout(PATIENCE) },
  ).catch(() => null)
  const told = new Map(found?.themes.map((theme) => [theme.id, theme]))
  return { ...after, themes: after.themes.map((theme) => withWords(theme, told.get(theme.id))) }
}

const withWords = (theme: ProposedTheme, told: ProposedTheme | undefined): ProposedTheme =>
  told
    ? {
        ...theme,
        keyPhrases: told.keyPhrases,
        why: told.why,
        cohesion: told.cohesion,
        summary: told.summary,
      }
    : theme
