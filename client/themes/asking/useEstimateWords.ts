import { computed, type Ref } from 'vue'
import type { Estimate } from '#shared/themes/provider.ts'
import { useI18n } from '../../i18n/useI18n.ts'

/** A rough count: nobody is helped by 8,943 tokens where 9,000 is as true. Two figures that tell. */
export function roughly(count: number): number {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1)
  return Math.round(count / size) * size
}

/** An amount of money with two figures that tell: a cent's parts are not rounded to nothing. */
export function money(tag: string, { amount, currency }: { amount: number; currency: string }): string {
  const figures = amount >= 1 ? {} : { maximumSignificantDigits: 2 }
  try {
    return new Intl.NumberFormat(tag, { style: 'currency', currency, ...figures }).format(amount)
  } catch {
    // What settings call a currency need not be one.
    return `${new Intl.NumberFormat(tag, figures).format(amount)} ${currency}`
  }
}

/** "142 lappua, noin 9 000 merkkiyksikköä, noin 0,02 €. Lähetetään palveluun …, malli …." */
export function useEstimateWords(estimate: Readonly<Ref<Estimate | null>>) {
  const { t, language } = useI18n()
  return computed(() => {
    const now = estimate.value
    if (!now) return null
    if (now.notes > 0 && now.known >= now.notes) return t('services.estimate.nothing')
    const what = [
      t('services.estimate.notes', now.notes - now.known),
      t('services.estimate.tokens', roughly(now.tokens)),
      now.cost
        ? t('services.estimate.cost', { amount: money(language.value, now.cost) })
        : t('services.estimate.free'),
    ].join(', ')
    const line = t('services.estimate.line', { what, host: now.host, model: now.model })
    return now.known > 0 ? `${line} ${t('services.estimate.known', now.known)}` : line
  })
}
