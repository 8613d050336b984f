import type { RefusalCode } from '#shared/contract/refusals.ts'
import { speak } from './i18n.ts'

/** The sentence for a refusal, in the language of the page; follows it where it is read in a template. */
export const refusalText = ({ code, detail }: { code: RefusalCode; detail?: string }): string =>
  speak(`refusals.${code}`, { detail: detail ?? '' }).trim()
