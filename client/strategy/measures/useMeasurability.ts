import { computed } from 'vue'
import type { ElementId } from '#shared/ids.ts'
import { measurabilityWords } from '#shared/report/words/measurabilityWords.ts'
import { measurabilityOf } from '#shared/strategy/measurability.ts'
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

  return {
    measured,
    words: computed(() => measurabilityWords[language.value]),
    names: { element: elementName, amendment: amendmentName },
    shortName,
  }
}
