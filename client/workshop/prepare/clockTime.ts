/**
 * A clock time as people write it (17, 17.00, 17:00, 1700, klo 17) → "17:00", as an input's value is
 * written; null when it is none.
 */
export function readClockTime(text: string): string | null {
  const found = /^(?:klo?\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/i.exec(text.trim())
  const hours = Number(found?.[1])
  const minutes = Number(found?.[2] ?? 0)
  if (!found || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
