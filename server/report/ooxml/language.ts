import type { Language } from '#shared/workshop/workshop.ts'

/** As Office names languages. Swedish is Finland's; English is spelled as in Britain. */
export const tags: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
