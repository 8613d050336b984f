import { computed } from 'vue'
import type { ElementId } from '#shared/ids.ts'
import { measurabilityWords } from '#shared/report/words/measurabilityWords.ts'
import { type Measurability, measurabilityOf } from '#shared/strategy/measurability.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { elementLine } from '../elementWords.ts'
import { useStrategy } from '../useStrategy.ts'

/** Letters of an element's name in a sentence. */
const longestName = 60

/** What is missing before goals can be assessed, now, with the words it is told in. */
export function useMeasurability() {
  const { strategy, baseline } = useStrategy()
  const { t, language } = useI18n()

  const measured = computed(() =>
    measurabilityOf(
      baseline.value ?? { title: '', documents: [], elements: [] },
      strategy.value?.amendments ?? [],
      strategy.value?.measures ?? {},
    ),
  )
  const amendmentOf = (id: string) => strategy.value?.amendments.find((each) => each.id === id)
  const amendmentName = (id: string): string => {
    const number = amendmentOf(id)?.number
    return number === undefined ? '' : t('measures.amendment', { n: String(number) })
  }
  /** An element by its number and words; one that is only proposed by its proposal's words. */
  const elementName = (id: string): string => {
    const element = baseline.value?.elements.find((each) => each.id === id)
    if (element) return elementLine(element, longestName)
    return elementLine({ code: null, text: amendmentOf(id)?.wording.text ?? '' }, longestName)
  }
  /** How a heading names it: by its number alone where it has one. */
  const shortName = (id: ElementId): string =>
    baseline.value?.elements.find((each) => each.id === id)?.code ?? elementName(id)

  /** An element that is assessed, with all under it that are, in the strategy's order. */
  function under(top: ElementId): Measurability[] {
    const parents = new Map<string, string | null>(
      (baseline.value?.elements ?? []).map((each) => [each.id, each.parent]),
    )
    for (const { id, place } of strategy.value?.amendments ?? []) parents.set(id, place?.parent ?? null)
    const isUnder = (id: string): boolean => {
      const seen = new Set<string>()
      for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
        if (at === top) return true
        seen.add(at)
      }
      return false
    }
    return measured.value.goals.filter(({ element }) => isUnder(element))
  }

  return {
    measured,
    under,
    words: computed(() => measurabilityWords[language.value]),
    names: { element: elementName, amendment: amendmentName },
    shortName,
  }
}
