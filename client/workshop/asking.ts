import { ref } from 'vue'
import { type AskTarget, ASKING, targetKey } from '#shared/workshop/asks.ts'
import { phases } from '#shared/workshop/phase.ts'
import type { ActivityView, View } from '#shared/workshop/view.ts'

/** Somebody whom the room's question may go to. */
export type Addressee = { key: string; to: AskTarget; label: string; rests: boolean }

const open = ref(false)
const key = ref('all')

/** The drawer in which a question is put in one's own words, and to whom it goes first. */
export const useAsking = () => ({
  open,
  key,
  start(to: AskTarget): void {
    key.value = targetKey(to)
    open.value = true
  },
})

/** True while the room can be asked: people write, and nothing is being gathered. */
export const takesAsks = (activity: ActivityView | null): activity is ActivityView =>
  activity !== null &&
  activity.asks !== null &&
  activity.settling === null &&
  ['self', 'group'].includes(phases[activity.phase].writes)

type Words = { all: string; question: (place: number) => string }

/** Everybody, each question where there are several, and each table where there are several. */
export function addresseesOf(
  { groups }: Pick<View, 'groups'>,
  { questions, asks }: ActivityView,
  now: number,
  words: Words,
): Addressee[] {
  const all: { to: AskTarget; label: string }[] = [
    { to: { of: 'all' }, label: words.all },
    ...questions.map(({ id }, i) => ({
      to: { of: 'question' as const, question: id },
      label: words.question(i + 1),
    })),
    ...(groups.length > 1 ? groups : []).map(({ id, name }) => ({
      to: { of: 'table' as const, group: id },
      label: name,
    })),
  ]
  const lately = new Set(
    (asks ?? []).filter(({ at }) => now - at < ASKING.rest).map(({ to }) => targetKey(to)),
  )
  return all
    .filter(({ to }) => to.of !== 'question' || questions.length > 1)
    .map(({ to, label }) => ({ key: targetKey(to), to, label, rests: lately.has(targetKey(to)) }))
}
