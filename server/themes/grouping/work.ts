import type { ClusterNote, ClusterSettings } from '#shared/themes/clustering.ts'

/** What is clustered, and what others know of it beforehand. */
export type ClusterWork = {
  notes: readonly ClusterNote[]
  settings: ClusterSettings
  /** An embedding for each note id; any of them may be missing. */
  meaning?: ReadonlyMap<string, Float32Array>
  /** Groups that a language model proposed: made a true partition and described like our own. */
  given?: readonly GivenTheme[]
  /** The outside model that helped. */
  model?: string
}
export type GivenTheme = { title: string; noteIds: readonly string[] }

/** Hears shares from 0 to 1, rising. */
export type Progress = (share: number) => void
