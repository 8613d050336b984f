import { shallowRef, watch } from 'vue'
import { reportPath } from '#shared/contract/http.ts'
import { report, type ReportWord } from '#shared/report/report.ts'
import { keep, recall } from '../../ui/useKept.ts'
import { currentLanguage } from '../../i18n/i18n.ts'

/** The words of an activity's notes in base form, most common first; empty until they are asked for and come. */
export function useReportWords(wanted: () => { workshop: string; activity: string } | null) {
  const words = shallowRef<ReportWord[]>([])
  watch(
    () => JSON.stringify(wanted()),
    async () => {
      const of = wanted()
      words.value = []
      if (!of) return
      const found = await fetchWords(of)
      if (wanted()?.activity === of.activity) words.value = found
    },
    { immediate: true },
  )
  return words
}

/** The screen does with the words it had, or without any, when they cannot be had: nobody in the hall can retry. */
async function fetchWords({
  workshop,
  activity,
}: {
  workshop: string
  activity: string
}): Promise<ReportWord[]> {
  const name = `wall ${workshop} words ${activity}`
  try {
    const response = await fetch(`${reportPath(workshop, 'json')}?language=${currentLanguage()}`)
    const parsed = report.safeParse(await response.json())
    const own = parsed.success ? parsed.data.activities.find(({ id }) => id === activity) : undefined
    const words = mergeWords(own?.questions.flatMap(({ words: each }) => each) ?? [])
    keep(name, words)
    return words
  } catch {
    return recall<ReportWord[]>(name) ?? []
  }
}

/** Words of several questions as one list. */
export function mergeWords(words: readonly ReportWord[]): ReportWord[] {
  const byWord = new Map<string, ReportWord>()
  for (const each of words) {
    const before = byWord.get(each.word)
    const refs = [...new Set([...(before?.refs ?? []), ...each.refs])]
    byWord.set(each.word, { word: each.word, refs, notes: Math.max(refs.length, each.notes) })
  }
  return [...byWord.values()].sort((a, b) => b.notes - a.notes || (a.word < b.word ? -1 : 1))
}
