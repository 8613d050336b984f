import type { InEachLanguage, Language } from './lexicon.ts'

/** What is wrong with a county's additions, where, and which word or character shows it. */
export type AdditionsFault = { why: keyof typeof sentences; line?: number; what?: string }

/** What a file of additions may hold at most. */
export const MOST = {
  characters: 400_000,
  themes: 200,
  words: 10_000,
  name: 120,
  word: 80,
  version: 50,
} as const

const sentences = {
  'too-long': {
    fi: `Tiedosto on liian pitkä: enintään ${MOST.characters} merkkiä. Lyhennä sitä.`,
    sv: `Filen är för lång: högst ${MOST.characters} tecken. Korta av den.`,
    en: `The file is too long: at most ${MOST.characters} characters. Shorten it.`,
  },
  empty: {
    fi: 'Tiedostossa ei ole teemoja, lyhenteitä eikä piilotettavia sanoja. Kirjoita teema näin: Teema: sana, sana',
    sv: 'Filen har inga teman, förkortningar eller ord att dölja. Skriv ett tema så här: Tema: ord, ord',
    en: 'The file has no themes, abbreviations or words to hide. Write a theme like this: Theme: word, word',
  },
  character: {
    fi: 'näkymätön ohjausmerkki {what}. Kirjoita rivi käsin uudelleen.',
    sv: 'ett osynligt styrtecken {what}. Skriv raden på nytt för hand.',
    en: 'an invisible control character {what}. Type the line again by hand.',
  },
  language: {
    fi: '[{what}] ei ole kielimerkki. Käytä merkkiä [fi], [sv] tai [en].',
    sv: '[{what}] är inget språkmärke. Använd [fi], [sv] eller [en].',
    en: '[{what}] is no language mark. Use [fi], [sv] or [en].',
  },
  colon: {
    fi: 'kaksoispiste puuttuu. Kirjoita teema näin: Teema: sana, sana',
    sv: 'kolon saknas. Skriv temat så här: Tema: ord, ord',
    en: 'the colon is missing. Write a theme like this: Theme: word, word',
  },
  name: {
    fi: `teeman nimi puuttuu tai on yli ${MOST.name} merkkiä. Kirjoita nimi ennen kaksoispistettä.`,
    sv: `temats namn saknas eller är över ${MOST.name} tecken. Skriv namnet före kolonet.`,
    en: `the theme's name is missing or over ${MOST.name} characters. Write a name before the colon.`,
  },
  words: {
    fi: 'kaksoispisteen jälkeen ei ole sanoja. Lisää sanoja tai poista rivi.',
    sv: 'det finns inga ord efter kolonet. Lägg till ord eller ta bort raden.',
    en: 'there are no words after the colon. Add words or take the line away.',
  },
  'long-word': {
    fi: `”{what}…” on yli ${MOST.word} merkkiä. Puuttuuko sanojen välistä pilkku?`,
    sv: `”{what}…” är över ${MOST.word} tecken. Saknas ett kommatecken mellan orden?`,
    en: `“{what}…” is over ${MOST.word} characters. Is a comma missing between the words?`,
  },
  word: {
    fi: '”{what}” ei ole sana. Käytä kirjaimia ja numeroita; * vain sanan lopussa.',
    sv: '”{what}” är inget ord. Använd bokstäver och siffror; * bara i slutet av ett ord.',
    en: '“{what}” is no word. Use letters and digits; * only at the end of a word.',
  },
  beginning: {
    fi: '”{what}” osuisi liian moneen sanaan. Kirjoita vähintään kolme kirjainta ennen tähteä.',
    sv: '”{what}” skulle träffa för många ord. Skriv minst tre bokstäver före stjärnan.',
    en: '“{what}” would find too many words. Write at least three letters before the star.',
  },
  abbreviation: {
    fi: '”{what}” ei ole lyhenne. Kirjoita näin: hva = hyvinvointialue',
    sv: '”{what}” är ingen förkortning. Skriv så här: vo = välfärdsområde',
    en: '“{what}” is no abbreviation. Write it like this: wsc = wellbeing services county',
  },
  version: {
    fi: `versio puuttuu tai on yli ${MOST.version} merkkiä. Kirjoita esimerkiksi: versio: 2026-11`,
    sv: `versionen saknas eller är över ${MOST.version} tecken. Skriv till exempel: version: 2026-11`,
    en: `the version is missing or over ${MOST.version} characters. Write for example: version: 2026-11`,
  },
  'many-themes': {
    fi: `teemoja on yli ${MOST.themes}. Yhdistä tai poista teemoja.`,
    sv: `det finns över ${MOST.themes} teman. Slå ihop eller ta bort teman.`,
    en: `there are over ${MOST.themes} themes. Join or remove some.`,
  },
  'many-words': {
    fi: `sanoja on yli ${MOST.words}. Poista sanoja.`,
    sv: `det finns över ${MOST.words} ord. Ta bort ord.`,
    en: `there are over ${MOST.words} words. Remove some.`,
  },
  json: {
    fi: 'tiedosto alkaa kuin JSON mutta ei ole sitä. Korjaa merkit tai kirjoita tavallisena tekstinä.',
    sv: 'filen börjar som JSON men är det inte. Rätta tecknen eller skriv den som vanlig text.',
    en: 'the file begins like JSON but is none. Mend the characters or write it as plain text.',
  },
  form: {
    fi: 'kohta {what} ei ole oikeaa muotoa. Vertaa sitä ohjeen malliin.',
    sv: 'stället {what} har fel form. Jämför det med modellen i anvisningen.',
    en: 'the place {what} is not of the right form. Compare it with the model in the guide.',
  },
} as const satisfies Record<string, InEachLanguage<string>>

const lineWord: InEachLanguage<string> = { fi: 'Rivi', sv: 'Rad', en: 'Line' }

/** The one line that tells a person what is wrong and what to do. */
export function sentenceFor({ why, line, what = '' }: AdditionsFault, language: Language): string {
  const told = sentences[why][language].replace('{what}', () => what)
  return line === undefined
    ? told.slice(0, 1).toUpperCase() + told.slice(1)
    : `${lineWord[language]} ${line}: ${told}`
}
