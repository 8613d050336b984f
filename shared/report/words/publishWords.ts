import type { ExportFormat } from '../exporting.ts'
import type { MethodPoint } from '../report.ts'

type Words = {
  /** Why a report was published though its summaries tell of fewer notes than chance would. */
  reason: Pick<MethodPoint, 'title'> & { text: (reason: string) => string }
  /** Above the list of files on the public page. */
  take: string
  files: Record<Exclude<ExportFormat, 'ballots' | 'pictures' | 'strategy' | 'draft'>, string>
  /** Where a public link leads to nothing, and where too many ask at once. */
  dead: Notice
  busy: Notice
}
type Notice = { title: string; text: string }

/** What a published report says of its being published. */
export const publishWords: Record<'fi' | 'sv' | 'en', Words> = {
  fi: {
    reason: {
      title: 'Miksi julkaistu pienestä kattavuudesta huolimatta',
      text: (reason) =>
        `Tiivistelmät kertovat lapuista vähemmän kuin yhtä suuri satunnaisotos. Julkaisija on kirjannut syyn: ”${reason}”`,
    },
    take: 'Ota tulokset mukaan',
    files: {
      pdf: 'Raportti, PDF',
      docx: 'Raportti, Word',
      pptx: 'Diat, PowerPoint',
      slides: 'Diat, PDF',
      xlsx: 'Taulukot, Excel',
      html: 'Verkkosivu, HTML',
      md: 'Teksti, Markdown',
      csv: 'Laput, CSV',
      json: 'Kaikki tiedot, JSON',
    },
    dead: {
      title: 'Linkki ei johda enää mihinkään',
      text: 'Tulosten julkinen linkki on suljettu tai vaihtunut. Pyydä uusi linkki työpajan järjestäjältä.',
    },
    busy: { title: 'Nyt on ruuhkaa', text: 'Moni avaa tuloksia yhtä aikaa. Yritä uudelleen hetken päästä.' },
  },
  sv: {
    reason: {
      title: 'Varför publicerad trots låg täckning',
      text: (reason) =>
        `Sammandragen talar om färre lappar än ett lika stort slumpmässigt urval. Den som publicerade har angett orsaken: ”${reason}”`,
    },
    take: 'Ta med resultaten',
    files: {
      pdf: 'Rapport, PDF',
      docx: 'Rapport, Word',
      pptx: 'Diabilder, PowerPoint',
      slides: 'Diabilder, PDF',
      xlsx: 'Tabeller, Excel',
      html: 'Webbsida, HTML',
      md: 'Text, Markdown',
      csv: 'Lappar, CSV',
      json: 'Alla uppgifter, JSON',
    },
    dead: {
      title: 'Länken leder inte längre någonstans',
      text: 'Den offentliga länken till resultaten har stängts eller bytts ut. Be workshoppens arrangör om en ny länk.',
    },
    busy: { title: 'Det är kö just nu', text: 'Många öppnar resultaten samtidigt. Försök igen om en stund.' },
  },
  en: {
    reason: {
      title: 'Why published although it covers little',
      text: (reason) =>
        `The summaries speak of fewer notes than a random sample of the same size. Whoever published it gave the reason: “${reason}”`,
    },
    take: 'Take the results along',
    files: {
      pdf: 'Report, PDF',
      docx: 'Report, Word',
      pptx: 'Slides, PowerPoint',
      slides: 'Slides, PDF',
      xlsx: 'Tables, Excel',
      html: 'Web page, HTML',
      md: 'Text, Markdown',
      csv: 'Notes, CSV',
      json: 'All data, JSON',
    },
    dead: {
      title: 'The link leads nowhere any more',
      text: 'The public link to the results has been closed or replaced. Ask the workshop’s organiser for a new one.',
    },
    busy: {
      title: 'It is crowded just now',
      text: 'Many people are opening the results at once. Try again in a moment.',
    },
  },
}
