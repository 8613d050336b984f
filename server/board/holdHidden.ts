import { hiddenOf } from '#shared/board/hiding.ts'
import type { Note } from '#shared/board/note.ts'
import type { RecordMap } from '#shared/board/records.ts'
import { same } from './restore.ts'

/** B20: hiding a note and showing it again are the server's; what somebody else's update says of it is put right. */
export function holdHidden(record: RecordMap, ruled: Note['archived']): void {
  const now = hiddenOf(record)
  if (same(now, ruled)) return
  record.set('archived', ruled ?? { by: now?.by ?? null, at: now?.at ?? 0 })
}
