import type { Coverage } from '../coverage.ts'
import { nbsp, number, outOf } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
type Measured = Pick<Coverage, 'notes' | 'spoken' | 'cited' | 'sample'>

type Words = {
  title: string
  /** "97 %": whole only where all are, nothing only where none is. */
  percent: (share: number) => string
  /** When a text speaks of a note. `least`: how alike (0–1). */
  rule: (least: number) => string
  /** How many notes the text speaks of, and how many random samples would. */
  told: (measured: Measured) => string
  below: string
  unspoken: { title: string; text: (notes: number, reasons: number) => string; none: string }
  columns: {
    part: string
    spoken: string
    share: string
    sample: string
    reason: string
    /** Whether the text speaks of a note; its values are `inText`. */
    inText: string
    why: string
  }
  inText: { cited: string; likewise: string; no: string }
  perQuestion: string
  perGroup: string
  perTheme: string
  whole: string
  noReason: string
  method: { title: string }
}

/** A share that is not whole is never rounded to one: 99.7 % is 99, 0.2 % is 1. */
function wholePercent(share: number): number {
  if (share <= 0) return 0
  if (share >= 1) return 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}

const percent = (language: Language) => (share: number) =>
  `${wholePercent(share)}${language === 'en' ? '' : nbsp}%`
const range = (low: number, high: number) => `${wholePercent(low)}–${wholePercent(high)}`
const share = ({ spoken, notes }: Pick<Measured, 'spoken' | 'notes'>) => (notes === 0 ? 0 : spoken / notes)

/** What is told of which notes the summaries speak of. */
export const coverageWords: Record<Language, Words> = {
  fi: {
    title: 'Kattavuus',
    percent: percent('fi'),
    rule: (least) =>
      `Teksti puhuu lapusta, kun siihen viitataan, kun se on samassa pinossa viitatun lapun kanssa tai kun se sanoo saman kysymyksen alla lähes samoin sanoin saman: perusmuotoiset sanat ovat vähintään ${wholePercent(least)}-prosenttisesti samat, eikä kielto, luku tai kanta eroa.`,
    told: (measured) =>
      measured.sample === null
        ? `Tiivistelmät puhuvat lapuista ${outOf('fi', measured.spoken, measured.notes)}.`
        : `Tiivistelmät viittaavat ${number('fi', measured.cited)}${nbsp}lappuun ja puhuvat lapuista ${outOf('fi', measured.spoken, measured.notes)} (${percent('fi')(share(measured))}). Yhtä monen satunnaisen lapun otokset puhuisivat keskimäärin ${wholePercent(measured.sample.mean)}${nbsp}prosentista lapuista; otoksia arvottiin ${number('fi', measured.sample.rounds)}, ja keskimmäiset yhdeksän kymmenestä ovat välillä ${range(measured.sample.low, measured.sample.high)}${nbsp}%.`,
    below: 'Tiivistelmät kattavat vähemmän lappuja kuin yhtä monta satunnaista viittausta kattaisi.',
    unspoken: {
      title: 'Laput, joista teksti ei puhu',
      text: (notes, reasons) =>
        `Teksti ei puhu ${number('fi', notes)}${nbsp}lapusta. Kirjattuja syitä on ${outOf('fi', reasons, notes)}.`,
      none: 'Teksti puhuu jokaisesta lapusta.',
    },
    columns: {
      part: 'Mistä',
      spoken: 'Teksti puhuu',
      share: 'Osuus',
      sample: 'Satunnaisotos',
      reason: 'Syy',
      inText: 'Tekstissä',
      why: 'Miksi ei tekstissä',
    },
    inText: { cited: 'viitattu', likewise: 'sama ajatus', no: 'ei' },
    perQuestion: 'Kattavuus kysymyksittäin',
    perGroup: 'Kattavuus pöydittäin',
    perTheme: 'Kattavuus teemoittain',
    whole: 'Koko työpaja',
    noReason: 'Syytä ei ole kirjattu',
    method: { title: 'Tiivistelmien kattavuus' },
  },
  sv: {
    title: 'Täckning',
    percent: percent('sv'),
    rule: (least) =>
      `Texten talar om en lapp när den hänvisar till lappen, när lappen ligger i samma hög som en sådan lapp, eller när den under samma fråga säger samma sak med nästan samma ord: orden i grundform är minst till ${wholePercent(least)}${nbsp}procent desamma, och varken nekande, tal eller ställningstagande skiljer sig.`,
    told: (measured) =>
      measured.sample === null
        ? `Sammandragen talar om ${outOf('sv', measured.spoken, measured.notes)} lappar.`
        : `Sammandragen hänvisar till ${number('sv', measured.cited)}${nbsp}${measured.cited === 1 ? 'lapp' : 'lappar'} och talar om ${outOf('sv', measured.spoken, measured.notes)} lappar (${percent('sv')(share(measured))}). Urval av lika många slumpmässiga lappar skulle i medeltal tala om ${wholePercent(measured.sample.mean)}${nbsp}procent av lapparna; ${number('sv', measured.sample.rounds)} urval drogs, och de mittersta nio tiondelarna ligger mellan ${range(measured.sample.low, measured.sample.high)}${nbsp}%.`,
    below: 'Sammandragen täcker färre lappar än lika många slumpmässiga hänvisningar skulle göra.',
    unspoken: {
      title: 'Lappar som texten inte talar om',
      text: (notes, reasons) =>
        `Texten talar inte om ${number('sv', notes)}${nbsp}${notes === 1 ? 'lapp' : 'lappar'}. Antecknade orsaker: ${outOf('sv', reasons, notes)}.`,
      none: 'Texten talar om varje lapp.',
    },
    columns: {
      part: 'Varifrån',
      spoken: 'Texten talar om',
      share: 'Andel',
      sample: 'Slumpurval',
      reason: 'Orsak',
      inText: 'I texten',
      why: 'Varför inte i texten',
    },
    inText: { cited: 'hänvisning', likewise: 'samma tanke', no: 'nej' },
    perQuestion: 'Täckning per fråga',
    perGroup: 'Täckning per bord',
    perTheme: 'Täckning per tema',
    whole: 'Hela workshopen',
    noReason: 'Ingen orsak är antecknad',
    method: { title: 'Sammandragens täckning' },
  },
  en: {
    title: 'Coverage',
    percent: percent('en'),
    rule: (least) =>
      `The text speaks of a note when it cites it, when the note lies in a stack with a cited one, or when under the same question it says the same in nearly the same words: words in base form at least ${wholePercent(least)}% alike, with no difference in a denial, a number or a stance.`,
    told: (measured) =>
      measured.sample === null
        ? `The summaries speak of ${outOf('en', measured.spoken, measured.notes)} notes.`
        : `The summaries cite ${number('en', measured.cited)}${nbsp}${measured.cited === 1 ? 'note' : 'notes'} and speak of ${outOf('en', measured.spoken, measured.notes)} notes (${percent('en')(share(measured))}). Samples of as many random notes would on average speak of ${wholePercent(measured.sample.mean)}% of the notes; ${number('en', measured.sample.rounds)} samples were drawn, and the middle nine tenths lie between ${range(measured.sample.low, measured.sample.high)}%.`,
    below: 'The summaries cover fewer notes than as many random citations would.',
    unspoken: {
      title: 'Notes that the text does not speak of',
      text: (notes, reasons) =>
        `The text does not speak of ${number('en', notes)}${nbsp}${notes === 1 ? 'note' : 'notes'}. Reasons given: ${outOf('en', reasons, notes)}.`,
      none: 'The text speaks of every note.',
    },
    columns: {
      part: 'Where from',
      spoken: 'Text speaks of',
      share: 'Share',
      sample: 'Random sample',
      reason: 'Reason',
      inText: 'In the text',
      why: 'Why not in the text',
    },
    inText: { cited: 'cited', likewise: 'same thought', no: 'no' },
    perQuestion: 'Coverage by question',
    perGroup: 'Coverage by table',
    perTheme: 'Coverage by theme',
    whole: 'The whole workshop',
    noReason: 'No reason is given',
    method: { title: 'Coverage of the summaries' },
  },
}

/** "81 % (75–86 %)": the samples' mean and the middle nine tenths where they differ; "–" where nothing was drawn. */
export function rangeOf(language: Language, sample: Coverage['sample']): string {
  if (sample === null) return '–'
  const { mean, low, high } = sample
  const told = percent(language)
  if (wholePercent(low) === wholePercent(high)) return told(mean)
  return `${told(mean)} (${wholePercent(low)}–${told(high)})`
}
