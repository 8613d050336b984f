import { computed } from 'vue'
import type { Body } from '#shared/baseline/strategy.ts'
import type { Routed } from '#shared/strategy/route.ts'
import { routeKey } from '#shared/strategy/route.ts'
import { routingOf } from '#shared/strategy/routing.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useBoardSources } from '../useBoardSources.ts'
import { useStrategy } from '../useStrategy.ts'

/** A theme or an amendment: its sign, and how it reads. */
export type Item = { of: Routed; key: string; text: string; name: string; amendment: AmendmentView | null }

/** What may be routed, where it has been, and the words for where. */
export function useRoutables() {
  const { t } = useI18n()
  const { strategy, baseline, run } = useStrategy()
  const { sources, state, load } = useBoardSources()

  const elementText = (id: string | undefined) =>
    baseline.value?.elements.find((element) => element.id === id)?.text ?? ''
  const amendments = computed(() =>
    (strategy.value?.amendments ?? [])
      .filter(({ into, status, adopted }) => into === null && status !== 'declined' && adopted === null)
      .map((amendment): Item => {
        const of = { is: 'amendment', id: amendment.id } as const
        const text = amendment.wording.text || elementText(amendment.targets[0])
        const name = t('routing.amendment', { n: String(amendment.number) })
        return { of, key: routeKey(of), text, name, amendment }
      }),
  )
  const themes = computed(() =>
    sources.value.themes
      .filter(({ title }) => title.trim() !== '')
      .map(({ activity, theme, title }): Item => {
        const of = { is: 'theme', activity, theme } as const
        return { of, key: routeKey(of), text: title, name: t('routing.theme'), amendment: null }
      }),
  )
  const documents = computed(() => baseline.value?.documents ?? [])
  const routing = computed(() =>
    routingOf([...amendments.value, ...themes.value], strategy.value?.routes ?? [], documents.value),
  )
  const documentName = (id: string | null): string =>
    documents.value.find((document) => document.id === id)?.title ??
    (baseline.value?.title || t('routing.strategy'))
  const bodyName = (body: Body): string => t(`routing.${body}`)

  return { routing, documents, documentName, bodyName, state, load, run }
}
