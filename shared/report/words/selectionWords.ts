import { list, nbsp, number } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
const counted = (language: Language, one: string, many: string) => (value: number) =>
  `${number(language, value)}${nbsp}${value === 1 ? one : many}`

type Words = {
  title: string
  questions: (kept: readonly string[]) => string
  /** How many notes the figures and themes are made of, and from how many tables. */
  counted: (notes: number, tables: number) => string
  notes: string
  names: string
  privacy: string
  /** In the place of who approved a text. */
  somebody: string
  /** That a figure of the method may be of the whole workshop. */
  whole: string
}

/** What a report says of the parts that were left out of it. */
export const selectionWords: Record<Language, Words> = {
  fi: {
    title: 'Rajaus',
    questions: (kept) =>
      `Mukana ${kept.length === 1 ? 'on vain kysymys' : 'ovat vain kysymykset'} ${list('fi', kept)}. Muut kysymykset, niiden laput ja niihin viittaavat kohdat on jätetty pois.`,
    counted: (notes, tables) =>
      `Luvuissa, teemoissa ja järjestyksessä on jokainen näihin kysymyksiin kirjoitettu lappu: ${counted('fi', 'lappu', 'lappua')(notes)}, ${counted('fi', 'pöytä', 'pöytää')(tables)}.`,
    notes: 'Kaikkien lappujen liite on jätetty pois. Tekstissä ovat vain esimerkkeinä lainatut laput.',
    names: 'Pöytien ja tekstin hyväksyneiden nimet on jätetty pois, eikä lapun yhteydessä kerrota pöytää.',
    somebody: 'ihminen',
    privacy: 'Raportissa ei ole kirjoittajien nimiä, henkilöiden tunnuksia eikä tietoa lapun pöydästä.',
    whole: 'Tulosten synnystä kertovat luvut koskevat koko työpajaa.',
  },
  sv: {
    title: 'Avgränsning',
    questions: (kept) =>
      `Med är bara ${kept.length === 1 ? 'frågan' : 'frågorna'} ${list('sv', kept)}. Övriga frågor, deras lappar och det som hänvisar till dem har lämnats bort.`,
    counted: (notes, tables) =>
      `Siffrorna, temana och ordningen bygger på varje lapp som skrevs om de här frågorna: ${counted('sv', 'lapp', 'lappar')(notes)}, ${counted('sv', 'bord', 'bord')(tables)}.`,
    notes: 'Bilagan med alla lappar har lämnats bort. I texten finns bara de lappar som citeras som exempel.',
    names:
      'Namnen på borden och på dem som godkänt texten har lämnats bort, och vid en lapp anges inte bordet.',
    somebody: 'en människa',
    privacy:
      'I rapporten finns inga namn på dem som skrev, inga personkoder och ingen uppgift om lappens bord.',
    whole: 'Talen om hur resultaten kom till gäller hela workshopen.',
  },
  en: {
    title: 'Selection',
    questions: (kept) =>
      `Only ${kept.length === 1 ? 'question' : 'questions'} ${list('en', kept)} ${kept.length === 1 ? 'is' : 'are'} included. Other questions, their notes and whatever refers to them have been left out.`,
    counted: (notes, tables) =>
      `Figures, themes and orders are made of every note written on these questions: ${counted('en', 'note', 'notes')(notes)}, ${counted('en', 'table', 'tables')(tables)}.`,
    notes: 'The annex of all notes has been left out. The text holds only the notes quoted as examples.',
    names:
      'The names of tables and of those who approved the text have been left out, and no note is told to be from a table.',
    somebody: 'a person',
    privacy:
      'The report holds no names of those who wrote, no codes of people, and not the table that a note is from.',
    whole: 'Figures on how the results were made are of the whole workshop.',
  },
}
