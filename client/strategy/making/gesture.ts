import { activityId, type ActivityId, noteId, type NoteId, themeId, type ThemeId } from '#shared/ids.ts'

/** What an address asks to make an amendment of. */
export type Gesture = { activity: ActivityId; theme: ThemeId | null; notes: NoteId[] }

/** Reads `?theme=<activity>.<theme>` or `?notes=<activity>.<id>,<id>`; null where it asks for nothing that can be. */
export function gestureIn(query: Readonly<Record<string, unknown>>): Gesture | null {
  const words = query['theme'] ?? query['notes']
  if (typeof words !== 'string') return null
  const [place = '', ...rest] = words.split('.')
  const activity = activityId.safeParse(place)
  const of = rest.join('.')
  if (!activity.success) return null
  if (typeof query['theme'] === 'string') {
    const theme = themeId.safeParse(of)
    return theme.success ? { activity: activity.data, theme: theme.data, notes: [] } : null
  }
  const notes = of.split(',').flatMap((id) => {
    const parsed = noteId.safeParse(id)
    return parsed.success ? [parsed.data] : []
  })
  return notes.length > 0 ? { activity: activity.data, theme: null, notes } : null
}
