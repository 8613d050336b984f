import { list, nbsp, number, outOf, quoted } from '../typography.ts'
import type { StrategyWords } from './strategySays.ts'

const language = 'fi'
const n = (value: number) => number(language, value)
const count = (value: number, one: string, many: string) => `${n(value)}${nbsp}${value === 1 ? one : many}`
const named = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'ehdotus' : 'ehdotukset'} ${list(language, numbers.map(String))}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const about = (elements: readonly string[]) =>
  list(
    language,
    elements.map((each) => quoted(language, each)),
  )
const conflict = (tail: string) => (numbers: readonly number[], elements: readonly string[]) =>
  `${capital(named(numbers))}: ${tail}${elements.length === 0 ? '' : ` Kohta: ${about(elements)}.`}`

/** Finnish, the source. */
export const strategyFi: StrategyWords = {
  title: 'Muutokset strategiaan',
  sections: {
    changes: 'Muutosehdotukset kohdittain',
    conflicts: 'Ristiriidat',
    matrix: 'Mistä kohdista puhuttiin',
    measures: 'Voiko tavoitteita arvioida',
    routes: 'Kenelle asiat kuuluvat',
    evidence: 'Tietokortit',
    candidates: 'Mission ja vision ehdokkaat',
    draft: 'Yhdistetty luonnos',
  },
  kinds: {
    keep: 'Säilytä',
    reword: 'Muuta',
    add: 'Lisää',
    remove: 'Poista',
    merge: 'Yhdistä',
    move: 'Siirrä',
    raise: 'Nosta painoa',
    lower: 'Laske painoa',
  },
  statuses: { open: 'Avoin', drafted: 'Luonnoksessa', later: 'Ei nyt', declined: 'Hylätty' },
  is: {
    kept: 'Ennallaan',
    reworded: 'Muutettu',
    added: 'Lisätty',
    removed: 'Poistettu',
    merged: 'Yhdistetty',
    moved: 'Siirretty',
  },
  weight: { raised: 'painoa nostettu', lowered: 'painoa laskettu' },
  bodies: { council: 'Valtuusto', board: 'Hallitus', committee: 'Lautakunta', management: 'Johto' },
  levels: { county: 'Koko alue', area: 'Osa-alue', service: 'Palvelu', unit: 'Yksikkö' },
  drafted: { mission: 'Missio', vision: 'Visio' },
  columns: {
    amendment: 'Ehdotus',
    kind: 'Laji',
    element: 'Kohta',
    before: 'Nyt',
    after: 'Ehdotettu',
    support: 'Kannatus',
    tables: 'Pöydät',
    byHand: 'Kädet laskettu',
    earlier: 'Aiempaa kannattaneet',
    status: 'Tila',
    because: 'Syy',
    rationale: 'Perustelu',
    notes: 'Laput',
    themes: 'Teemat',
    amendments: 'Ehdotuksia',
    supporters: 'Kannattajia',
    sum: 'Yhteensä',
    draft: 'Luonnos',
    change: 'Muutos',
    indicator: 'Mittari',
    baseline: 'Lähtötaso',
    target: 'Tavoitetaso',
    level: 'Taso',
    owner: 'Vastuutaho',
    source: 'Lähde',
    asked: 'Kysyttävää',
    document: 'Asiakirja',
    body: 'Päättävä taho',
    what: 'Asia',
    code: 'Tunnus',
    value: 'Arvo',
    year: 'Vuosi',
    refs: 'Viittaukset',
    for: 'Puolesta',
    otherwise: 'Toisaalta',
    against: 'Vastaan',
    group: 'Pöytä',
  },
  amendment: (number) => `Ehdotus ${number}`,
  amendments: (numbers) => capital(named(numbers)),
  elsewhere: 'Muut ehdotukset',
  supporters: (people) => `${n(people)}${nbsp}kannattaa`,
  supportersOf: (people, participants) =>
    people > participants
      ? `${n(people)}${nbsp}kannattaa`
      : `${outOf(language, people, participants)} kannattaa`,
  byHand: (tables) => `Kädet laskettu: ${list(language, tables)}.`,
  byHandAt: (tables) => `Kädet laskettu: ${count(tables, 'pöytä', 'pöytää')}.`,
  earlier: (people) =>
    `Lisäksi ${n(people)} kannatti aiempaa sanamuotoa, eikä ole sanonut kantaansa nykyisestä.`,
  wordless: {
    keep: 'Pidetään ennallaan',
    remove: 'Poistetaan',
    raise: 'Painoa nostetaan, sanat ennallaan',
    lower: 'Painoa lasketaan, sanat ennallaan',
  },
  place: ({ document, parent, after }) =>
    [
      ...(document === '' ? [] : [document]),
      ...(parent === null ? [] : [`kohdan ${quoted(language, parent)} alle`]),
      after === null ? 'ensimmäiseksi' : `kohdan ${quoted(language, after)} jälkeen`,
    ].join(', '),
  moves: (place) => `Siirretään: ${place}`,
  fresh: 'Uusi kohta',
  into: (number) => `Yhdistetty ehdotukseen ${number}; kannattajat ovat siinä.`,
  outdated: 'Tehty aiempaan versioon, ja kohta on sen jälkeen muuttunut.',
  writing: 'Sanamuotoa kirjoitetaan vielä.',
  remarks: 'Huomattavaa',
  adopted: (version) => `Strategian versiossa ${version}`,
  counted: (amendments, elements, of) =>
    `Muutosehdotuksia on ${n(amendments)}, ja ne koskevat strategian kohdista ${outOf(language, elements, of)}.`,
  fates: ({ open, drafted, later, declined, merged }) =>
    `Luonnoksessa on ${n(drafted)}, avoinna ${n(open)}, ei nyt ${n(later)} ja hylättynä ${n(declined)}.${merged === 0 ? '' : ` Toiseen ehdotukseen on yhdistetty ${n(merged)}.`}`,
  adoptedCount: (amendments) => `Strategian uudessa versiossa on jo ${n(amendments)}.`,
  most: (numbers, people) =>
    `Eniten kannatusta ${numbers.length === 1 ? 'sai' : 'saivat tasan'} ${named(numbers)}: ${n(people)}${nbsp}kannattaa${numbers.length === 1 ? '' : ' kutakin'}.`,
  conflicts: (value) =>
    `Luonnokseen valittujen ehdotusten välillä on ${count(value, 'ristiriita', 'ristiriitaa')}, ${value === 1 ? 'jonka' : 'jotka'} ihmiset ratkaisevat.`,
  conflict: {
    words: conflict('samalle kohdalle on eri sanat.'),
    removed: conflict('kohta poistettaisiin ja sitä myös muutettaisiin.'),
    kept: conflict('kohta pidettäisiin ennallaan ja sitä myös muutettaisiin.'),
    places: conflict('kohdalle on kaksi paikkaa.'),
    weights: conflict('kohdan painoa sekä nostettaisiin että laskettaisiin.'),
    merges: conflict('kohta yhdistettäisiin kahdella tavalla.'),
    gone: conflict('kohtaa, jota ehdotus koskee, ei enää ole.'),
    'old-version': conflict('ehdotus on tehty aiempaan sanamuotoon.'),
  },
  conflictRule:
    'Ohjelma ei valitse ristiriitaisten ehdotusten väliltä. Kohdat ovat luonnoksessa nykyisellään, kunnes ihmiset valitsevat.',
  orderRule:
    'Kohdat ovat luonnoksen järjestyksessä. Saman kohdan ehdotukset ovat kannattajien määrän järjestyksessä, ja yhtä monen kannattajan ehdotukset numerojärjestyksessä.',
  supportRule:
    'Ihminen lasketaan ehdotukseen kerran, myös kun ehdotuksia yhdistetään, ja yhteiseltä laitteelta jokainen sen käyttäjä. Jos pöydässä on laskettu kädet, pöydän luku on suurempi käsistä ja laitteista. Kuka kannattaa, ei näy missään.',
  wholeRule: 'Ehdotukset, kannatus ja luonnos ovat koko työpajan, vaikka kysymyksiä on rajattu.',
  marking: 'Lisätty teksti on alleviivattu. Poistettu teksti on yliviivattu ja hakasulkeissa.',
  inserted: 'lisätty',
  deleted: 'poistettu',
  marks: { draft: 'Luonnos, ei päätös', proposed: 'Esitys, ei päätös' },
  ruled: {
    proposed: (name, day) => `Esitykseksi merkinnyt ${name}, ${day}.`,
    decided: (name, day) => `Päätökseksi merkinnyt ${name}, ${day}.`,
  },
  matrix: {
    rule: 'Luku on kohtaa koskevien lappujen määrä. Alatavoitteiden laput ovat mukana myös tavoitteensa luvussa. Kohdat ovat strategian järjestyksessä ja pöydät työpajan.',
    caption: (part) => `Laput kohdittain ja pöydittäin${part}`,
    thin: (name, notes, tables, of) =>
      `${quoted(language, name)} jäi ohueksi: ${count(notes, 'lappu', 'lappua')}, kantaa ottanut ${outOf(language, tables, of)} pöytää.`,
    unaimed: (notes) => `Kohtaa ei ole nimetty ${n(notes)} lapussa.`,
  },
  routesRule:
    'Asiat ovat sen mukaan, kuka niistä päättää ja mihin asiakirjaan ne kuuluvat. Ihmiset ovat valinneet paikat.',
  evidenceRule:
    'Tietokortin tunnuksella, esimerkiksi T1, voi viitata lukuun lapuissa ja ehdotuksissa. Lähde on kortin tekijän kirjaama.',
  candidate: (of, place) => `${of === 'mission' ? 'Missio' : 'Visio'}, ehdokas ${place}`,
  seconds: (seconds) => `Ääneen luettuna noin ${count(seconds, 'sekunti', 'sekuntia')}.`,
  candidateRule: 'Ehdokkaat on koottu hyväksytyistä lauseenosista, ja numerot johtavat niiden lappuihin.',
  draftRule:
    'Luonnoksessa ovat ehdotukset, jotka on valittu siihen. Kohdat, joita mikään niistä ei koske, ovat ennallaan.',
  tables: {
    changes: 'Rivit ovat ehdotuksia. Sarakkeissa ovat nykyinen teksti, ehdotettu teksti, kannatus ja tila.',
    pairs: 'Rivit ovat pareja: vasemmalla syy puolesta, oikealla sitä vastaan.',
    matrix: 'Rivit ovat strategian kohtia ja sarakkeet pöytiä. Luku on lappujen määrä.',
    measures: 'Rivit ovat mittareita. Sarakkeissa on, mistä lähdetään, mihin pyritään ja kuka vastaa.',
    routes: 'Rivit ovat asiakirjoja ja sarakkeet päättäviä tahoja. Soluissa ovat asiat.',
    evidence: 'Rivit ovat tietokortteja. Sarakkeissa ovat arvo, vuosi, lähde ja viittaukset.',
    draft: 'Rivit ovat luonnoksen kohtia järjestyksessä. Sarakkeissa ovat teksti ja siihen tehty muutos.',
  },
  deck: {
    changes: ([from, to], amendments) =>
      from === to
        ? `Ehdotus kannatuksen järjestyksessä ${outOf(language, to, amendments)}`
        : `Ehdotukset kannatuksen järjestyksessä ${n(from)}–${outOf(language, to, amendments)}`,
    pairs: (value) => `Näkemykset eroavat: ${count(value, 'Toisaalta-pari', 'Toisaalta-paria')}`,
    pairsRule: 'Parit ovat ehdotustensa järjestyksessä.',
    measures: (elements, of) => `Kysyttävää jäi ${outOf(language, elements, of)} kohdan mittareista`,
    whole: 'Kaikilla tavoitteilla on mittari, lähtötaso, tavoitetaso ja vastuutaho',
    routes: (items, bodies) =>
      `${count(items, 'asia', 'asiaa')}, ${count(bodies, 'päättävä taho', 'päättävää tahoa')}`,
    thinOnly: (names) =>
      `Ohueksi jäi: ${list(
        language,
        names.map((each) => quoted(language, each)),
      )}`,
    touched: 'Kohtia',
    marking: 'Lisätty teksti on alleviivattu.',
    shown: (shown, of) => `Näkyvissä on ${outOf(language, shown, of)}. Kaikki ovat raportissa ja taulukossa.`,
  },
  sheets: {
    amendments: 'Muutosehdotukset',
    draft: 'Yhdistetty luonnos',
    matrix: 'Kohdat pöydittäin',
    measures: 'Mittarit',
    routes: 'Kenelle kuuluu',
    evidence: 'Tietokortit',
  },
}
