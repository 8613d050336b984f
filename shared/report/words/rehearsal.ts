import type { Language } from '../../workshop/workshop.ts'

/** What stands at the head of a rehearsal's results (S27). */
export const ofRehearsal: Readonly<Record<Language, string>> = {
  fi: 'Tämä on harjoitus. Tulokset eivät ole oikeasta työpajasta, eikä niitä pidä julkaista.',
  sv: 'Det här är en övning. Resultaten är inte från den riktiga workshoppen och ska inte publiceras.',
  en: 'This is a rehearsal. The results are not from the real workshop and are not to be published.',
}
