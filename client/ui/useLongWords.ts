import { useI18n } from '../i18n/useI18n.ts'
import { hyphenate } from './hyphenate.ts'

/** Gives what breaks long words of a text where a reader would: browsers have no such rules for Finnish. */
export function useLongWords(): (text: string) => string {
  const { language } = useI18n()
  return (text) => hyphenate(text, language.value)
}
