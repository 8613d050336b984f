import type { Reach } from '../report.ts'
import { list, nbsp, number, outOf, quoted } from '../typography.ts'
import { madeMethod } from './madeMethod.ts'
import { togetherWords } from './togetherWords.ts'
import { votesMethod } from './votesMethod.ts'

const language = 'fi'
const n = (value: number) => number(language, value)
const form = (one: string, many: string) => (value: number) => (value === 1 ? one : many)
const count = (one: string, many: string) => (value: number) => `${n(value)}${nbsp}${form(one, many)(value)}`

const notes = count('lappu', 'lappua')
const writers = count('kirjoittaja', 'kirjoittajaa')
const groups = count('pöytä', 'pöytää')
const votes = count('ääni', 'ääntä')
const themes = (titles: readonly string[]) =>
  list(
    language,
    titles.map((title) => quoted(language, title)),
  )

/** The report's words; Finnish is the source, and the other languages have exactly these. */
export const fi = {
  title: 'Työpajan tulokset',
  contents: 'Sisältö',
  sections: {
    findings: 'Pääkohdat',
    participation: 'Osallistuminen',
    method: 'Näin tulokset syntyivät',
    notes: 'Liite 1. Kaikki laput',
    words: 'Liite 2. Sanat lapuissa',
    ballots: 'Liite 3. Äänestysliput',
  },
  status: { empty: 'Ei vielä lappuja', underway: 'Työpaja on kesken', finished: 'Työpaja on päättynyt' },
  made: (when: string) => `Koottu ${when}`,
  at: (day: string, clock: string) => `${day} klo${nbsp}${clock}`,
  computed: 'Luvut ja lauseet on laskettu lapuista ja äänistä ilman kielimallia.',
  empty: 'Työpajassa ei ole vielä kirjoitettu lappuja.',
  waiting: 'Tätä osiota ei ole vielä aloitettu.',
  nothing: 'Tähän ei kirjoitettu lappuja.',
  count: { notes, writers, groups, votes },
  together: togetherWords.fi,
  figures: {
    participants: form('osallistuja', 'osallistujaa'),
    groups: form('pöytä', 'pöytää'),
    notes: form('lappu', 'lappua'),
    themes: form('teema', 'teemaa'),
    changes: form('muutosehdotus', 'muutosehdotusta'),
    dots: form('ääni', 'ääntä'),
  },
  columns: {
    ref: 'Nro',
    note: 'Lappu',
    kind: 'Laji',
    theme: 'Teema',
    themeTitle: 'Teeman nimi',
    group: 'Pöytä',
    body: 'Toimielin',
    aim: 'Kohde',
    aimText: 'Kohteen teksti',
    activity: 'Osio',
    question: 'Kysymys',
    rank: 'Sija',
    notes: 'Lappuja',
    writers: 'Kirjoittajia',
    groups: 'Pöytiä',
    dots: 'Ääniä',
    supporters: 'Äänestäjiä',
    themeRank: 'Teeman sija',
    themeDots: 'Teeman äänet',
    noteDots: 'Lapun äänet',
    sorted: 'Sijoitettu',
    language: 'Kieli',
    word: 'Sana',
    budget: 'Ääniä henkilöllä',
    wordNotes: 'Lapuissa',
    wordRefs: 'Lappujen numerot',
    ...{ code: 'Kuittikoodi', weight: 'Paino', vote: 'Äänestys', option: 'Vaihtoehto' },
  },
  kinds: {
    free: 'Vapaa',
    keep: 'Säilytä',
    change: 'Muuta',
    add: 'Lisää',
    drop: 'Poista',
    merge: 'Yhdistä',
    concern: 'Huoli',
    question: 'Kysymys',
  },
  stances: { keep: 'Säilytä', change: 'Muuta', add: 'Lisää', drop: 'Poista', other: 'Muu' },
  elements: {
    mission: 'Missio',
    vision: 'Visio',
    value: 'Arvo',
    goal: 'Tavoite',
    subgoal: 'Alatavoite',
    focus: 'Painopiste',
    metric: 'Mittari',
  },
  tiers: {
    most: 'Eniten nostetut',
    second: 'Toiseksi eniten',
    third: 'Kolmanneksi eniten',
    others: 'Muut nostetut',
  },
  sorted: { people: 'käsin', machine: 'ohjelma' },
  languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
  noteNamed: (ref: string) => `Lappu ${ref}`,
  unsorted: 'Ilman teemaa',
  noGroup: 'Ei pöytää',
  noBody: 'Ei toimielintä',
  noQuestion: 'Laput, joihin ei valittu kysymystä',
  noElement: 'Uusi asia tai ei kohdetta',
  themesOf: 'Teemat',
  allNotes: 'Kaikki teeman laput',
  voteOf: 'Äänestys',
  changesOf: 'Muutokset nykyiseen strategiaan',
  bodiesOf: 'Vastaukset toimielimittäin',
  bodiesMatrix: 'Teemojen laput toimielimittäin',
  wordsOf: 'Sanat lapuissa',
  wordsTable: (question: string) => `Sanat: ${question}`,
  silentElement: 'Ei yhtään lappua',
  gone: 'ei enää mukana',
  perQuestion: 'Kirjoittaminen kysymyksittäin',
  perVote: 'Äänestäminen osioittain',
  participationRule:
    'Kirjoittajat ovat eri ihmisiä, jotka kirjoittivat kysymykseen ainakin yhden lapun, ja vertailuluku on osallistujien määrä. Äänten vertailuluku on kaikki äänet, jotka osallistujat olisivat voineet antaa.',
  lowParticipation: (titles: readonly string[]) =>
    `Alle puolet osallistujista kirjoitti ${titles.length === 1 ? 'osiossa' : 'osioissa'} ${themes(titles)}. Tulokset kertovat vain kirjoittaneiden näkemyksistä.`,
  annexRule:
    'Laput ovat kysymyksittäin numerojärjestyksessä, sanasta sanaan sellaisina kuin ne kirjoitettiin.',
  ballotsRule:
    'Jokainen lippu on kuittikoodillaan koodien järjestyksessä; kenenkään nimeä ei ole missään sen rinnalla. Laskemalla liput uudelleen saa saman tuloksen.',
  ballotsWeighed: 'Lipun äänet kerrotaan sen painolla.',
  ballotsOptions: (options: string) => `Vaihtoehdot: ${options}.`,
  ballotsSum: 'Yhteensä',
  wordsRule:
    'Sanat ovat perusmuodossa. Luku kertoo, monessako lapussa sana esiintyy, ja järjestys on sen mukainen. Sanat on laskenut ohjelma sanaston avulla.',
  cloudTitle: (question: string) => `Sanapilvi: ${question}`,
  cloudText: (words: readonly string[]) =>
    `Yleisimmät sanat: ${words.join(', ')}. Kaikki sanat lukuineen ovat taulukossa.`,
  wordTimes: (word: string, times: number) => `${word} ${n(times)}`,
  cloudRule: 'Kuvassa ovat yleisimmät sanat, ja sanan koko kertoo, monessako lapussa se on.',
  toTable: 'Kaikki sanat taulukkona',
  order: {
    votes: 'Järjestys on muodostettu teemojen saamien äänten mukaan. Tasatulos jakaa sijan.',
    voteSpans: 'Äänet annettiin koko teemalle, ja osa teemoista koskee myös muita kysymyksiä.',
    noteVotes:
      'Äänet annettiin lapuille. Teemojen järjestys on muodostettu niiden lappujen saamien äänten summan mukaan. Tasatulos jakaa sijan.',
    voteLeads: (name: string, all: number) =>
      `Äänestyksiä oli ${n(all)}, ja järjestys tulee niistä ensimmäisestä: ${quoted(language, name)}.`,
    optionVotes:
      'Laput ovat kannatuksen mukaisessa järjestyksessä. Tasatulos jakaa sijan, eikä sijaa ole ilman ääniä.',
    goneVotes: 'Nämä olivat äänestyksessä, mutta niissä ei ole enää lappuja.',
    writers:
      'Teemoista ei äänestetty. Järjestys on muodostettu ensin eri kirjoittajien ja sitten lappujen määrän mukaan. Tasatulos jakaa sijan.',
    notes:
      'Teemoista ei äänestetty eikä kirjoittajia tunneta. Järjestys on muodostettu lappujen määrän mukaan. Tasatulos jakaa sijan.',
    voteOpen: 'Äänestys on kesken, joten järjestys ei vielä perustu ääniin.',
    nothing: 'Lappuja ei ole ryhmitelty teemoiksi. Ne ovat numerojärjestyksessä.',
    baseline: 'Kohdat ovat strategian omassa järjestyksessä.',
    bodies: 'Toimielimet ovat pöytien järjestyksessä, teemat samassa järjestyksessä kuin edellä.',
  },
  picksShort: 'Esimerkit on poiminut ohjelma.',
  picks:
    'Esimerkit on poiminut ohjelma: enintään kolme lappua, jotka yhdessä ovat sanoiltaan lähimpänä mahdollisimman montaa teeman lappua. Laput ovat sanasta sanaan.',
  provenance: {
    machine: 'Teeman ryhmitteli ja nimesi ohjelma, ja ohjaaja hyväksyi ehdotuksen.',
    people: 'Teeman nimesi ihminen.',
    renamed: 'Teeman ryhmitteli ohjelma, ja ihminen nimesi sen.',
    hands: (byHand: number, all: number) => `Käsin sijoitettuja lappuja ${outOf(language, byHand, all)}.`,
  },
  finding: {
    votes: (titles: readonly string[], dots: number, supporters: number | null) =>
      titles.length > 1
        ? `Eniten kannatusta saivat tasaäänin ${themes(titles)}: kukin ${votes(dots)}.`
        : `Eniten kannatusta sai ${themes(titles)}: ${votes(dots)}${supporters === null ? '' : `, ${count('äänestäjä', 'äänestäjää')(supporters)}`}.`,
    writers: (titles: readonly string[], reach: Reach) =>
      titles.length > 1
        ? `Laajimmin esiin nousivat ${themes(titles)}: kukin ${writers(reach.writers)}, ${notes(reach.notes)}.`
        : `Laajimmin esiin nousi ${themes(titles)}: ${writers(reach.writers)}, ${notes(reach.notes)}.`,
    notes: (titles: readonly string[], reach: Reach) =>
      titles.length > 1
        ? `Eniten lappuja on teemoissa ${themes(titles)}: kussakin ${notes(reach.notes)}.`
        : `Eniten lappuja on teemassa ${themes(titles)}: ${notes(reach.notes)}.`,
    even: (of: number) => `Mikään teema ei noussut muiden edelle: ${n(of)}${nbsp}teemaa on tasoissa.`,
    unsorted: (all: number) =>
      `Kirjoitettiin ${notes(all)}. ${all === 1 ? 'Sitä ei ole ryhmitelty teemaan' : 'Niitä ei ole ryhmitelty teemoiksi'}.`,
    element: (names: readonly string[], each: number, silent: number, elements: number) =>
      `Nykyisen strategian kohdista eniten lappuja ${names.length > 1 ? 'saivat' : 'sai'} ${themes(names)} (${names.length > 1 ? 'kukin ' : ''}${notes(each)}). Ilman yhtään lappua jäi kohdista ${outOf(language, silent, elements)}.`,
  },
  silent: (silent: number, elements: number) =>
    `Ilman yhtään lappua jäi kohdista ${outOf(language, silent, elements)}.`,
  method: {
    notes: {
      title: 'Laput',
      text: (all: number, tables: number, unsigned: number) =>
        `Raportissa on jokainen lappu, joka pöydissä kirjoitettiin: ${notes(all)}, ${groups(tables)}. Yhtään lappua ei ole jätetty pois lyhyyden tai vähäisen kannatuksen vuoksi.${unsigned > 0 ? ` Tuotuja tai muuten ilman kirjoittajaa olevia on ${n(unsigned)}; niitä ei lasketa kirjoittajien määriin.` : ''}`,
      alone: 'Osa osallistujista kirjoittaa vielä yksin. Näitä lappuja ei ole luettu eikä laskettu mukaan.',
    },
    grouping: {
      title: 'Ryhmittely',
      machine: (activity: string, sorted: number, all: number, byHand: number) =>
        `${activity}: ohjelma ehdotti ryhmittelyä ja ohjaaja päätti siitä. Teemoissa on lapuista ${outOf(language, sorted, all)}, niistä käsin sijoitettuja ${n(byHand)}.`,
      people: (activity: string, sorted: number, all: number) =>
        `${activity}: laput ryhmiteltiin käsin. Teemoissa on lapuista ${outOf(language, sorted, all)}.`,
      none: (activity: string) => `${activity}: lappuja ei ole ryhmitelty.`,
    },
    votes: votesMethod.fi,
    order: {
      title: 'Järjestys ja sijat',
      text: 'Sijat ovat 1, 2, 2, 3: yhtä suuri kannatus jakaa sijan. Jokaisen luettelon yhteydessä kerrotaan, miten se on järjestetty.',
    },
    writers: {
      title: 'Kirjoittajat',
      text: 'Sama ihminen lasketaan teemaan tai kysymykseen kerran, kirjoitti hän siihen kuinka monta lappua tahansa. Kirjoittajat tunnetaan vain osiokohtaisina peitetunnuksina, joten osioiden lukuja ei voi laskea yhteen. Tunnuksia ei ole raportissa.',
    },
    shared: {
      title: 'Yhteiset laitteet',
      text: (devices: number, people: number) =>
        `Yhteisiä laitteita oli ${n(devices)}, ja niillä kirjoitti ${n(people)} ${people === 1 ? 'ihminen' : 'ihmistä'}. Osallistujien ja pöydän väen määrässä on jokainen heistä. Kirjoittajien ja äänestäneiden määrässä yksi laite on yksi, sillä laite antaa yhden äänestyslipun.`,
    },
    picks: { title: 'Esimerkkilaput' },
    words: { title: 'Sanat' },
    made: madeMethod.fi,
    archived: {
      title: 'Poistetut laput',
      text: (atTables: number, gathered: number) =>
        `Poistettuja lappuja ei ole raportissa: pöydissä poistettiin ${n(atTables)} ja koontitaululta ${n(gathered)}.`,
    },
    unshown: {
      title: 'Julkaisemattomat laput',
      text: (count: number) =>
        `Ohjaaja tarkisti laput ennen kuin ne näytettiin. Julkaisematta jäi ${n(count)} ${count === 1 ? 'lappu' : 'lappua'}, eikä ${count === 1 ? 'sitä' : 'niitä'} ole raportissa.`,
    },
    cleaned: {
      title: 'Merkit',
      text: (characters: number, texts: number) =>
        characters === 0
          ? 'Yhdestäkään tekstistä ei tarvinnut poistaa näkymättömiä ohjausmerkkejä.'
          : `Näkymättömiä ohjausmerkkejä tai viallisia merkkejä poistettiin ${n(characters)}, ja ne olivat ${n(texts)} tekstissä. Muuten tekstit ovat ennallaan.`,
    },
    privacy: {
      title: 'Yksityisyys',
      text: (small: readonly string[]) =>
        `Raportissa ei ole nimiä eikä henkilöiden tunnuksia. Lapun yhteydessä kerrotaan pöytä.${small.length === 0 ? '' : ` Alle viiden hengen pöydässä lapun kirjoittaja voi olla arvattavissa: ${list(language, small)}.`}`,
    },
    limits: {
      title: 'Rajoitukset',
      text: 'Laput kertovat, mitä paikalla olleet kirjoittivat, eivät kaikkien mielipidettä. Lappujen määrä kuvaa, kuinka paljon aiheesta puhuttiin, ei sitä, kuinka tärkeä se on.',
    },
  },
}

export type ReportWords = typeof fi
