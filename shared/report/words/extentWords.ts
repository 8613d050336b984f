import type { Reach, Report } from '../report.ts'
import { number, outOf } from '../typography.ts'
import { togetherWords } from './togetherWords.ts'

type Language = 'fi' | 'sv' | 'en'

const columns: Record<Language, { writers: string; groups: string }> = {
  fi: { writers: 'kirjoittajia', groups: 'pöytiä' },
  sv: { writers: 'skribenter', groups: 'bord' },
  en: { writers: 'writers', groups: 'tables' },
}

/**
 * How far a question reached, of how many: "8 lappua, kirjoittajia 6 / 10, pöytiä 3 / 4". Writers that nobody knows are
 * not told; the whole is left out where it is smaller than the part, as somebody has left since.
 */
export function extentOf(reach: Reach, { language, figures }: Pick<Report, 'language' | 'figures'>): string {
  const words = columns[language]
  const of = (part: number, whole: number) =>
    part <= whole ? outOf(language, part, whole) : number(language, part)
  return [
    togetherWords[language].extent(reach),
    ...(reach.writers > 0 ? [`${words.writers} ${of(reach.writers, figures.participants)}`] : []),
    `${words.groups} ${of(reach.groups, figures.groups)}`,
  ].join(', ')
}
