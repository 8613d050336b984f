import type { RefusalCode } from './refusals.ts'
import { en as enDesk } from './refusals/desk/en.ts'
import { fi as fiDesk } from './refusals/desk/fi.ts'
import { sv as svDesk } from './refusals/desk/sv.ts'
import { en } from './refusals/en.ts'
import { fi } from './refusals/fi.ts'
import { sv } from './refusals/sv.ts'

const sentences: Record<'fi' | 'sv' | 'en', Record<RefusalCode, string>> = {
  fi: { ...fi, ...fiDesk },
  sv: { ...sv, ...svDesk },
  en: { ...en, ...enDesk },
}

/** The sentence for a refusal in any language. Pages have their own (`client/i18n`), of the language they speak. */
export function refusalText(
  refusal: { code: RefusalCode; detail?: string },
  language: 'fi' | 'sv' | 'en',
): string {
  return sentences[language][refusal.code].replace('{detail}', refusal.detail ?? '').trim()
}
