import type { Workshop } from './workshop.ts'

const called = { fi: 'Harjoitus', sv: 'Övning', en: 'Rehearsal' } as const
const LONGEST = 120

/** What a rehearsal is called: also files, tabs and the page where people join say what it is (S27). */
export function rehearsalName({ name, language }: Pick<Workshop, 'name' | 'language'>): string {
  const whole = `${called[language]}: ${name}`
  // Half a character cannot be stored.
  return whole
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}
