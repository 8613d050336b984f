import type { BoardSnapshot } from '#shared/board/snapshot.ts'

/** How many notes in sight each question has. */
export function questionsOf({ notes }: BoardSnapshot): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { archived, question } of notes) {
    if (archived === null && question !== null) counts[question] = (counts[question] ?? 0) + 1
  }
  return counts
}
