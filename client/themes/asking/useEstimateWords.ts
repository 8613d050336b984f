import { computed, type Ref } from 'vue'
import type { Estimate } from '#shared/themes/provider.ts'
import { useI18n } from '../../i18n/useI18n.ts'

/** A rough count: nobody is helped by 8,943 tokens where 9,000 is as true. Two figures that tell. */
export function roughly(count: number): number {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1)
  return Math.round(count / size) * size
}

/** Below it an amount is said to be less: figures of a cent's parts tell nobody anything. */
const least = 0.01

/** An amount of money as the language writes it. */
export function money(tag: string, { amount, currency }: { amount: number; currency: string }): string {
  try {
    return new Intl.NumberFormat(tag, { style: 'currency', currency }).format(amount)
  } catch {
    // What settings call a currency need not be one.
    return `${new Intl.NumberFormat(tag).format(amount)} ${currency}`
  }
}

/** "142 lappua, noin 9 000 merkkiyksikköä, noin 0,02 €." */
export function useEstimateWords(estimate: Readonly<Ref<Estimate | null>>) {
  const { t, language } = useI18n()
  const costOf = ({ amount, currency }: NonNullable<Estimate['cost']>) =>
    amount > 0 && amount < least
      ? t('services.estimate.less', { amount: money(language.value, { amount: least, currency }) })
      : t('services.estimate.cost', { amount: money(language.value, { amount, currency }) })
  return computed(() => {
    const now = estimate.value
    if (!now) return null
    if (now.notes > 0 && now.known >= now.notes) return t('services.estimate.nothing')
    const what = [
      t('services.estimate.notes', now.notes - now.known),
      t('services.estimate.tokens', roughly(now.tokens)),
      now.cost ? costOf(now.cost) : t('services.estimate.free'),
    ].join(', ')
    return now.known > 0 ? `${what}. ${t('services.estimate.known', now.known)}` : `${what}.`
  })
}
