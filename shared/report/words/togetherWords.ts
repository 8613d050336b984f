import type { Reach } from '../report.ts'
import { list, nbsp, number } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
type Titled = { title: string }

type Words = {
  /** "8 lappua, 6 ajatusta" where stacks hold one thought in several notes; else the notes alone. */
  extent: (reach: Reach) => string
  /** Before the references of the other notes of a stack. */
  same: string
  /** Before the reference of the note on top of the stack. */
  under: string
  pairs: string
  pairsAcross: string
  pairWord: string
  columns: { pair: string; same: string; thoughts: string }
  method: {
    stacks: Titled & { text: (stacks: number, notes: number) => string }
    pairs: Titled & { text: (pairs: number) => string }
  }
  /** That people have hidden words or joined them with others; empty where they have done neither. */
  edits: (hidden: number, joined: number) => string
}

const counted = (language: Language, one: string, many: string) => (value: number) =>
  `${number(language, value)}${nbsp}${value === 1 ? one : many}`
const extentOf =
  (notes: (value: number) => string, thoughts: (value: number) => string) =>
  (reach: Reach): string =>
    reach.thoughts === undefined ? notes(reach.notes) : `${notes(reach.notes)}, ${thoughts(reach.thoughts)}`
const sentence = (language: Language, begin: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `${begin} ${list(language, parts)}.`

/** What belongs together in a report: stacks, pairs of opposite views, and words that people joined. */
export const togetherWords: Record<Language, Words> = {
  fi: {
    extent: extentOf(counted('fi', 'lappu', 'lappua'), counted('fi', 'ajatus', 'ajatusta')),
    same: 'Sama ajatus myös:',
    under: 'Sama ajatus kuin:',
    pairs: 'Toisaalta-parit',
    pairsAcross: 'Toisaalta-parit, joiden laput eivät ole samassa teemassa',
    pairWord: 'toisaalta',
    columns: { pair: 'Toisaalta-pari', same: 'Sama ajatus', thoughts: 'Ajatuksia' },
    method: {
      stacks: {
        title: 'Pinot',
        text: (stacks, notes) =>
          `Ihmiset ovat koonneet samaa sanovia lappuja pinoiksi: pinoja on ${number('fi', stacks)}, ja niissä on ${counted('fi', 'lappu', 'lappua')(notes)}. Jokainen lappu on raportissa, mutta ajatuksia laskettaessa pino on yksi ajatus. Pinon kirjoittajat lasketaan yhdessä, kukin kerran.`,
      },
      pairs: {
        title: 'Toisaalta-parit',
        text: (pairs) =>
          `Ihmiset ovat merkinneet vastakkaisia näkemyksiä pareiksi: ${counted('fi', 'pari', 'paria')(pairs)}. Kumpikin lappu on sanasta sanaan, eikä kumpaakaan ole asetettu toisen edelle.`,
      },
    },
    edits: (hidden, joined) =>
      sentence('fi', 'Ihmiset ovat muuttaneet sanojen laskentaa:', [
        ...(hidden > 0 ? [`piilotettu ${counted('fi', 'sana', 'sanaa')(hidden)}`] : []),
        ...(joined > 0 ? [`yhdistetty toiseen sanaan ${counted('fi', 'sana', 'sanaa')(joined)}`] : []),
      ]),
  },
  sv: {
    extent: extentOf(counted('sv', 'lapp', 'lappar'), counted('sv', 'tanke', 'tankar')),
    same: 'Samma tanke också:',
    under: 'Samma tanke som:',
    pairs: 'Å andra sidan-par',
    pairsAcross: 'Å andra sidan-par vars lappar inte finns i samma tema',
    pairWord: 'å andra sidan',
    columns: { pair: 'Å andra sidan-par', same: 'Samma tanke', thoughts: 'Tankar' },
    method: {
      stacks: {
        title: 'Högarna',
        text: (stacks, notes) =>
          `Människor har samlat lappar som säger samma sak i högar: ${counted('sv', 'hög', 'högar')(stacks)} med ${counted('sv', 'lapp', 'lappar')(notes)}. Varje lapp finns i rapporten, men när tankar räknas är en hög en tanke. Högens skribenter räknas tillsammans, var och en en gång.`,
      },
      pairs: {
        title: 'Å andra sidan-paren',
        text: (pairs) =>
          `Människor har märkt motsatta åsikter som par: ${counted('sv', 'par', 'par')(pairs)}. Båda lapparna återges ordagrant, och ingendera ställs före den andra.`,
      },
    },
    edits: (hidden, joined) =>
      sentence('sv', 'Människor har ändrat hur orden räknas:', [
        ...(hidden > 0 ? [`${counted('sv', 'ord', 'ord')(hidden)} har dolts`] : []),
        ...(joined > 0 ? [`${counted('sv', 'ord', 'ord')(joined)} har förts samman med ett annat`] : []),
      ]),
  },
  en: {
    extent: extentOf(counted('en', 'note', 'notes'), counted('en', 'thought', 'thoughts')),
    same: 'The same thought also:',
    under: 'The same thought as:',
    pairs: 'On the other hand: opposing pairs',
    pairsAcross: 'Opposing pairs whose notes are not in one theme',
    pairWord: 'on the other hand',
    columns: { pair: 'Opposing pair', same: 'Same thought', thoughts: 'Thoughts' },
    method: {
      stacks: {
        title: 'Stacks',
        text: (stacks, notes) =>
          `People have laid notes that say the same in stacks: ${counted('en', 'stack', 'stacks')(stacks)} with ${counted('en', 'note', 'notes')(notes)}. Every note is in the report, but where thoughts are counted a stack is one. The writers of a stack are counted together, each once.`,
      },
      pairs: {
        title: 'Opposing pairs',
        text: (pairs) =>
          `People have marked opposite views as pairs: ${counted('en', 'pair', 'pairs')(pairs)}. Both notes are given word for word, and neither is put before the other.`,
      },
    },
    edits: (hidden, joined) =>
      sentence('en', 'People have changed how words are counted:', [
        ...(hidden > 0 ? [`${counted('en', 'word', 'words')(hidden)} hidden`] : []),
        ...(joined > 0 ? [`${counted('en', 'word', 'words')(joined)} joined with another`] : []),
      ]),
  },
}
