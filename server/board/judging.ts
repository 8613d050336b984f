import type { CloseName } from '#shared/contract/boards.ts'
import type { NoteId, PersonKey } from '#shared/ids.ts'

/** Who has sent an update, as far as what they sign is concerned. */
export type Writer = {
  /** Signs the notes and remarks that it makes. */
  key: PersonKey
  /** Whether it made the note or remark on this line itself, or may have brought it for somebody. */
  made: (id: string) => boolean
  /** The next note number, or null when it has to be asked for. */
  number: () => number | null
  mayRemark: boolean
  /** Whether it may move what lies on the board. */
  mayArrange: boolean
  /** Whether it may change what others' notes say. */
  mayEditOthers: boolean
  /** Whether it has frames, lines and texts. */
  mayDraw: boolean
}

/** The new notes that still want a number, and the reason to send the sender away; null when there is none. */
export type Outcome = { unnumbered: NoteId[]; offence: CloseName | null }
