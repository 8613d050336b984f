import type { Language } from '../../workshop/workshop.ts'

/** What the speaker's notes are called where they stand after the slides. */
export const speakerWords: Record<Language, string> = {
  fi: 'Puhujan muistiinpanot',
  sv: 'Talarens anteckningar',
  en: 'Speaker notes',
}
