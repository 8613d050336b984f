import type { Comparison, Fate } from '../../vote/ways.ts'
import type { VoteSubject } from '../../vote/subject.ts'
import { list, number } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
type Strategic = Exclude<VoteSubject, 'themes' | 'notes'>

type Words = {
  /** What stands in a table of the options. */
  option: Record<Strategic, string>
  /** How the options are ordered. */
  order: Record<Strategic, string>
  /** Before the sentences of a choice. */
  title: (places: number) => string
  ways: { byDots: string; byShares: string }
  /** What a way does to an option. */
  fates: Record<Fate, string>
  chosen: (way: 'byDots' | 'byShares', names: readonly string[]) => string
  same: string
  leaves: (way: 'byDots' | 'byShares', names: readonly string[]) => string
  open: (places: number, names: readonly string[]) => string
  byOrder: (names: readonly string[]) => string
  unheard: (way: 'byDots' | 'byShares', voters: number) => string
  /** What the two ways are, and that neither has decided. */
  rule: string
}

/** Votes on the strategy and spearheads that are chosen by them, two ways side by side. */
export const spearheadWords: Record<Language, Words> = {
  fi: {
    option: { amendments: 'Ehdotus', goals: 'Kohta', candidates: 'Luonnos' },
    order: {
      amendments:
        'Ehdotukset ovat salaisessa äänestyksessä saamiensa äänten järjestyksessä. Tasatulos jakaa sijan. Äänet eivät ole samoja kuin ehdotusten kannatus.',
      goals:
        'Strategian kohdat ovat salaisessa äänestyksessä saamiensa äänten järjestyksessä. Tasatulos jakaa sijan.',
      candidates:
        'Luonnokset ovat salaisessa äänestyksessä saamiensa äänten järjestyksessä. Tasatulos jakaa sijan.',
    },
    title: (places) => (places === 1 ? 'Kärki' : `${number('fi', places)} kärkeä`),
    ways: { byDots: 'Eniten ääniä', byShares: 'Suhteellinen valinta' },
    fates: { in: 'Valitaan', out: 'Jää pois', tie: 'Tasatulos' },
    chosen: (way, names) => `${spearheadWords.fi.ways[way]}: ${list('fi', names)}.`,
    same: 'Molemmat tavat valitsevat samat.',
    leaves: (way, names) =>
      `${way === 'byDots' ? 'Eniten ääniä' : 'Suhteellinen valinta'} jättää pois: ${list('fi', names)}.`,
    open: (places, names) =>
      `Eniten ääniä ei ratkaise viimeisiä paikkoja: auki ${number('fi', places)}, tasatuloksessa ${list('fi', names)}. Ihmiset sopivat tai arpovat.`,
    byOrder: (names) =>
      `Suhteellisessa valinnassa valitun kanssa tasoissa: ${list('fi', names)}. Lipun järjestys ratkaisi.`,
    unheard: (way, voters) =>
      `${way === 'byDots' ? 'Eniten ääniä' : 'Suhteellinen valinta'}: äänestäjiä, joiden äänistä mikään ei osunut valittuihin, on ${number('fi', voters)}.`,
    rule: 'Eniten ääniä valitsee ne, joilla on eniten ääniä. Suhteellinen valinta antaa jokaiselle äänestäjälle yhtä suuren osuuden paikoista (tasaosuuksien menetelmä). Kumpikaan ei ole päätös.',
  },
  sv: {
    option: { amendments: 'Ändringsförslag', goals: 'Punkt', candidates: 'Utkast' },
    order: {
      amendments:
        'Ändringsförslagen står i ordning efter rösterna i den slutna omröstningen. Lika många röster delar placering. Rösterna är inte samma sak som förslagens stöd.',
      goals:
        'Punkterna i strategin står i ordning efter rösterna i den slutna omröstningen. Lika många röster delar placering.',
      candidates:
        'Utkasten står i ordning efter rösterna i den slutna omröstningen. Lika många röster delar placering.',
    },
    title: (places) => (places === 1 ? 'En spets' : `${number('sv', places)} spetsar`),
    ways: { byDots: 'Flest röster', byShares: 'Proportionellt val' },
    fates: { in: 'Väljs', out: 'Lämnas bort', tie: 'Lika många' },
    chosen: (way, names) => `${spearheadWords.sv.ways[way]}: ${list('sv', names)}.`,
    same: 'Båda sätten väljer samma.',
    leaves: (way, names) =>
      `${way === 'byDots' ? 'Flest röster' : 'Det proportionella valet'} lämnar bort: ${list('sv', names)}.`,
    open: (places, names) =>
      `Flest röster avgör inte de sista platserna: öppna ${number('sv', places)}, lika många röster har ${list('sv', names)}. Människor kommer överens eller lottar.`,
    byOrder: (names) =>
      `I det proportionella valet har ${list('sv', names)} lika stark rätt som en vald. Ordningen på sedeln avgjorde.`,
    unheard: (way, voters) =>
      `${way === 'byDots' ? 'Flest röster' : 'Proportionellt val'}: antal röstande som inte har gett någon röst till de valda är ${number('sv', voters)}.`,
    rule: 'Flest röster väljer dem som har flest röster. Det proportionella valet ger varje röstande en lika stor andel av platserna (metoden med lika andelar). Ingetdera är ett beslut.',
  },
  en: {
    option: { amendments: 'Amendment', goals: 'Element', candidates: 'Draft text' },
    order: {
      amendments:
        'Amendments are ordered by their votes in the secret ballot. Ties share a rank. Votes are not the same as support for an amendment.',
      goals: 'Elements of the strategy are ordered by their votes in the secret ballot. Ties share a rank.',
      candidates: 'Draft texts are ordered by their votes in the secret ballot. Ties share a rank.',
    },
    title: (places) => (places === 1 ? 'One spearhead' : `${number('en', places)} spearheads`),
    ways: { byDots: 'Most votes', byShares: 'Proportional choice' },
    fates: { in: 'Chosen', out: 'Left out', tie: 'Tie' },
    chosen: (way, names) => `${spearheadWords.en.ways[way]}: ${list('en', names)}.`,
    same: 'Both ways choose the same.',
    leaves: (way, names) =>
      `${way === 'byDots' ? 'Most votes' : 'Proportional choice'} leaves out: ${list('en', names)}.`,
    open: (places, names) =>
      `Most votes does not settle the last places: open ${number('en', places)}, tied ${list('en', names)}. People agree or draw lots.`,
    byOrder: (names) =>
      `In the proportional choice ${list('en', names)} had as strong a claim as one that was chosen. The order on the ballot decided.`,
    unheard: (way, voters) =>
      `${way === 'byDots' ? 'Most votes' : 'Proportional choice'}: voters who gave nothing to any that are chosen: ${number('en', voters)}.`,
    rule: 'Most votes takes those with the most votes. Proportional choice gives every voter an equal share of the places (method of equal shares). Neither is a decision.',
  },
}

/** What two ways choose and leave out, as sentences; nobody is named, and ties are said. */
export function saidOf(
  compared: Comparison,
  places: number,
  nameOf: (id: string) => string,
  language: Language,
): string[] {
  const words = spearheadWords[language]
  const { rows, open, decidedByOrder, unheard } = compared
  const ids = (test: (row: Comparison['rows'][number]) => boolean) =>
    rows.filter(test).map(({ standing }) => nameOf(standing.id))
  const chosen = { byDots: ids((row) => row.byDots === 'in'), byShares: ids((row) => row.byShares === 'in') }
  const left = { byDots: ids((row) => row.byDots === 'out'), byShares: ids((row) => row.byShares === 'out') }
  const tied = ids((row) => row.byDots === 'tie')
  const ways = ['byDots', 'byShares'] as const
  const isSame = rows.every((row) => row.byDots === row.byShares)
  return [
    `${words.title(places)}. ${words.rule}`,
    ...ways.filter((way) => chosen[way].length > 0).map((way) => words.chosen(way, chosen[way])),
    ...(isSame ? [words.same] : []),
    ...ways.filter((way) => left[way].length > 0).map((way) => words.leaves(way, left[way])),
    ...(open.places > 0 ? [words.open(open.places, tied)] : []),
    ...(decidedByOrder.length > 0 ? [words.byOrder(decidedByOrder.map(({ id }) => nameOf(id)))] : []),
    ...ways.flatMap((way) => (unheard[way] === null ? [] : words.unheard(way, unheard[way]))),
    // A name that is cut at the end of a sentence ends it.
  ].map((sentence) => sentence.replaceAll('….', '…'))
}
