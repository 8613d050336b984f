import { useI18n } from '../../i18n/useI18n.ts'

/** Says when something is, as people do: today, tomorrow, or the weekday and date. */
export function useWhen() {
  const { t, time, date, weekday } = useI18n()
  return (moment: number | null, now: number): string => {
    if (moment === null) return t('prepare.home.undated')
    const day = 24 * 60 * 60 * 1000
    if (date(moment) === date(now)) return t('prepare.home.today', { time: time(moment) })
    if (date(moment) === date(now + day)) return t('prepare.home.tomorrow', { time: time(moment) })
    return t('prepare.home.onDay', { day: weekday(moment), time: time(moment) })
  }
}
