import type { RefusalCode } from '#shared/contract/refusals.ts'
import { hasWords, speak } from './i18n.ts'

/** The sentence for a refusal, in the language of the page; follows it where it is read in a template. */
export function refusalText({ code, detail }: { code: RefusalCode; detail?: string }): string {
  const said = speak(`refusals.${code}`, { detail: detail ?? '' }).trim()
  // A server may know more codes than a page that was opened before it was renewed.
  return said === `refusals.${code}` ? speak('refusals.internal', {}) : said
}

/** Whether a reason is one of the server's, and not one that only a board knows. */
export const isRefusal = (reason: string): reason is RefusalCode => hasWords(`refusals.${reason}`)
