import { list, nbsp, number, outOf, quoted } from '../typography.ts'
import type { StrategyWords } from './strategySays.ts'

const language = 'sv'
const n = (value: number) => number(language, value)
const count = (value: number, one: string, many: string) => `${n(value)}${nbsp}${value === 1 ? one : many}`
const named = (numbers: readonly number[]) => `förslag ${list(language, numbers.map(String))}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const about = (elements: readonly string[]) =>
  list(
    language,
    elements.map((each) => quoted(language, each)),
  )
const conflict = (tail: string) => (numbers: readonly number[], elements: readonly string[]) =>
  `${capital(named(numbers))}: ${tail}${elements.length === 0 ? '' : ` Punkt: ${about(elements)}.`}`

/** Finland Swedish. */
export const strategySv: StrategyWords = {
  title: 'Ändringar i strategin',
  sections: {
    changes: 'Ändringsförslag punkt för punkt',
    conflicts: 'Konflikter',
    matrix: 'Vilka punkter talade man om',
    measures: 'Går målen att bedöma',
    routes: 'Vem frågorna hör till',
    evidence: 'Faktakort',
    candidates: 'Kandidater till mission och vision',
    draft: 'Sammanställt utkast',
  },
  kinds: {
    keep: 'Behåll',
    reword: 'Ändra',
    add: 'Lägg till',
    remove: 'Ta bort',
    merge: 'Slå ihop',
    move: 'Flytta',
    raise: 'Ge mer tyngd',
    lower: 'Ge mindre tyngd',
  },
  statuses: { open: 'Öppet', drafted: 'I utkastet', later: 'Inte nu', declined: 'Avslaget' },
  is: {
    kept: 'Oförändrad',
    reworded: 'Ändrad',
    added: 'Tillagd',
    removed: 'Borttagen',
    merged: 'Sammanslagen',
    moved: 'Flyttad',
  },
  weight: { raised: 'mer tyngd', lowered: 'mindre tyngd' },
  bodies: { council: 'Fullmäktige', board: 'Styrelsen', committee: 'Nämnden', management: 'Ledningen' },
  levels: { county: 'Hela området', area: 'Delområde', service: 'Tjänst', unit: 'Enhet' },
  drafted: { mission: 'Mission', vision: 'Vision' },
  columns: {
    amendment: 'Förslag',
    kind: 'Slag',
    element: 'Punkt',
    before: 'Nu',
    after: 'Föreslaget',
    support: 'Stöd',
    tables: 'Bord',
    byHand: 'Händer räknade',
    earlier: 'Understödde tidigare',
    status: 'Läge',
    because: 'Skäl',
    rationale: 'Motivering',
    notes: 'Lappar',
    themes: 'Teman',
    amendments: 'Antal förslag',
    supporters: 'Understödjare',
    sum: 'Totalt',
    draft: 'Utkast',
    change: 'Ändring',
    indicator: 'Mått',
    baseline: 'Utgångsläge',
    target: 'Mål',
    level: 'Nivå',
    owner: 'Ansvarig',
    source: 'Källa',
    asked: 'Att fråga',
    document: 'Dokument',
    body: 'Beslutande organ',
    what: 'Fråga',
    code: 'Kod',
    value: 'Värde',
    year: 'År',
    refs: 'Hänvisningar',
    for: 'För',
    otherwise: 'Å andra sidan',
    against: 'Emot',
    group: 'Bord',
  },
  amendment: (value) => `Förslag ${value}`,
  amendments: (numbers) => capital(named(numbers)),
  elsewhere: 'Övriga förslag',
  supporters: (people) => `${n(people)}${nbsp}understöder`,
  supportersOf: (people, participants) =>
    people > participants
      ? `${n(people)}${nbsp}understöder`
      : `${outOf(language, people, participants)} understöder`,
  byHand: (tables) => `Händer räknade: ${list(language, tables)}.`,
  byHandAt: (tables) => `Händer räknade: ${count(tables, 'bord', 'bord')}.`,
  earlier: (people) =>
    `Dessutom understödde ${n(people)} en tidigare ordalydelse utan att ha tagit ställning till den nuvarande.`,
  wordless: {
    keep: 'Behålls oförändrad',
    remove: 'Tas bort',
    raise: 'Får mer tyngd, orden oförändrade',
    lower: 'Får mindre tyngd, orden oförändrade',
  },
  place: ({ document, parent, after }) =>
    [
      ...(document === '' ? [] : [document]),
      ...(parent === null ? [] : [`under punkten ${quoted(language, parent)}`]),
      after === null ? 'först' : `efter punkten ${quoted(language, after)}`,
    ].join(', '),
  moves: (place) => `Flyttas: ${place}`,
  fresh: 'Ny punkt',
  into: (value) => `Sammanslaget med förslag ${value}, som har stödet.`,
  outdated: 'Gjort på en tidigare version, och punkten har ändrats sedan dess.',
  writing: 'Ordalydelsen skrivs ännu.',
  remarks: 'Att märka',
  adopted: (version) => `I strategins version ${version}`,
  counted: (amendments, elements, of) =>
    `Ändringsförslagen är ${n(amendments)} och gäller ${outOf(language, elements, of)} av strategins punkter.`,
  fates: ({ open, drafted, later, declined, merged }) =>
    `I utkastet finns ${n(drafted)}, öppna är ${n(open)}, inte nu ${n(later)} och avslagna ${n(declined)}.${merged === 0 ? '' : ` Sammanslagna med ett annat är ${n(merged)}.`}`,
  adoptedCount: (amendments) => `Strategins nya version har redan ${n(amendments)}.`,
  most: (numbers, people) =>
    `Mest understöd fick ${numbers.length === 1 ? '' : 'lika '}${named(numbers)}: ${n(people)}${nbsp}understöder${numbers.length === 1 ? '' : ' vart och ett'}.`,
  conflicts: (value) =>
    `Mellan förslagen i utkastet finns ${count(value, 'konflikt', 'konflikter')} som människor avgör.`,
  conflict: {
    words: conflict('punkten har olika ord.'),
    removed: conflict('punkten skulle både tas bort och ändras.'),
    kept: conflict('punkten skulle både behållas oförändrad och ändras.'),
    places: conflict('punkten har två platser.'),
    weights: conflict('punkten skulle få både mer och mindre tyngd.'),
    merges: conflict('punkten skulle slås ihop på två sätt.'),
    gone: conflict('punkten som förslaget gäller finns inte mer.'),
    'old-version': conflict('förslaget är gjort på en tidigare ordalydelse.'),
  },
  conflictRule:
    'Programmet väljer inte mellan förslag i konflikt. Punkterna står oförändrade i utkastet tills människor har valt.',
  orderRule:
    'Punkterna står i utkastets ordning. En punkts förslag står i ordning efter antalet understödjare, vid lika många i nummerordning.',
  supportRule:
    'En människa räknas en gång för ett förslag, också när förslag slås ihop, och från en delad enhet var och en som använder den. Där händer har räknats vid ett bord är bordets tal det större av händer och enheter. Vem som understöder syns ingenstans.',
  wholeRule: 'Förslagen, stödet och utkastet är hela workshopens, fast frågorna har begränsats.',
  marking: 'Tillagd text är understruken. Borttagen text är överstruken och står inom hakparentes.',
  inserted: 'tillagt',
  deleted: 'borttaget',
  marks: { draft: 'Utkast, inget beslut', proposed: 'Framställning, inget beslut' },
  ruled: {
    proposed: (name, day) => `Märkt som framställning av ${name}, ${day}.`,
    decided: (name, day) => `Märkt som beslut av ${name}, ${day}.`,
  },
  matrix: {
    rule: 'Talet är antalet lappar om punkten. Delmålens lappar räknas också till sitt mål. Punkterna står i strategins ordning och borden i workshopens.',
    caption: (part) => `Lappar per punkt och bord${part}`,
    thin: (name, notes, tables, of) =>
      `${quoted(language, name)} blev tunn: ${count(notes, 'lapp', 'lappar')}, ${outOf(language, tables, of)} bord har tagit ställning.`,
    unaimed: (notes) => `På ${n(notes)} ${notes === 1 ? 'lapp' : 'lappar'} är ingen punkt angiven.`,
  },
  routesRule:
    'Frågorna står efter vem som beslutar om dem och vilket dokument de hör till. Människor har valt platserna.',
  evidenceRule:
    'Med ett faktakorts kod, till exempel T1, kan lappar och förslag hänvisa till ett tal. Källan har angetts av den som gjorde kortet.',
  candidate: (of, place) => `${of === 'mission' ? 'Mission' : 'Vision'}, kandidat ${place}`,
  seconds: (seconds) => `Uppläst cirka ${count(seconds, 'sekund', 'sekunder')}.`,
  candidateRule: 'Kandidaterna är sammansatta av godkända fraser, och numren leder till deras lappar.',
  draftRule:
    'I utkastet finns de förslag som har valts till det. Punkter som inget av dem gäller är oförändrade.',
  tables: {
    changes: 'Raderna är förslag. Kolumnerna är nuvarande text, föreslagen text, stöd och läge.',
    pairs: 'Raderna är par: till vänster ett skäl för, till höger ett emot det.',
    matrix: 'Raderna är strategins punkter och kolumnerna bord. Talet är antalet lappar.',
    measures: 'Raderna är mått. Kolumnerna säger varifrån man utgår, vart man siktar och vem som ansvarar.',
    routes: 'Raderna är dokument och kolumnerna beslutande organ. I cellerna står frågorna.',
    evidence: 'Raderna är faktakort. Kolumnerna är värde, år, källa och hänvisningar.',
    draft: 'Raderna är utkastets punkter i ordning. Kolumnerna är texten och vad som ändrats i den.',
  },
  deck: {
    changes: ([from, to], amendments) =>
      `Förslagen efter stöd ${from === to ? '' : `${n(from)}–`}${outOf(language, to, amendments)}`,
    pairs: (value) => `Åsikterna går isär: ${count(value, 'Å andra sidan-par', 'Å andra sidan-par')}`,
    pairsRule: 'Paren står i förslagens ordning.',
    measures: (elements, of) => `Frågor kvar om måtten för ${outOf(language, elements, of)} punkter`,
    whole: 'Alla mål har ett mått, ett utgångsläge, en målnivå och en ansvarig',
    routes: (items, bodies) =>
      `${count(items, 'fråga', 'frågor')}, ${count(bodies, 'beslutande organ', 'beslutande organ')}`,
    thinOnly: (names) =>
      `Tunt blev: ${list(
        language,
        names.map((each) => quoted(language, each)),
      )}`,
    touched: 'Punkter',
    marking: 'Tillagd text är understruken.',
    shown: (shown, of) => `Här visas ${outOf(language, shown, of)}. Alla finns i rapporten och tabellen.`,
  },
  sheets: {
    amendments: 'Ändringsförslag',
    draft: 'Sammanställt utkast',
    matrix: 'Punkter per bord',
    measures: 'Mått',
    routes: 'Vem frågorna hör till',
    evidence: 'Faktakort',
  },
}
