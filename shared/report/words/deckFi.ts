import { list, nbsp, number, outOf, placesOf, quoted } from '../typography.ts'
import type { DeckWords } from './deckSays.ts'

const percent = (share: number) => `${number('fi', Math.round(share * 100))}${nbsp}%`

/** Finnish, the source. */
export const deckFi: DeckWords = {
  findings: (notes, people, count) =>
    `${number('fi', notes)} ${notes === 1 ? 'lappu' : 'lappua'}, ${number('fi', people)} ${people === 1 ? 'osallistuja' : 'osallistujaa'}: ${number('fi', count)} ${count === 1 ? 'pääkohta' : 'pääkohtaa'}`,
  findingsRule: (shown, all) =>
    shown < all
      ? `Mukana ovat ne ${number('fi', shown)} kysymystä, joihin kirjoitettiin eniten lappuja, kysymysten järjestyksessä. ${all - shown === 1 ? 'Yksi on' : `Muut ${number('fi', all - shown)} ovat`} puhujan muistiinpanoissa.`
      : 'Järjestys on kysymysten.',
  participation: (writers, people) =>
    `Enimmillään ${outOf('fi', writers, people)} osallistujaa kirjoitti samassa osiossa`,
  answered: (written, all) => `Lappuja tuli ${outOf('fi', written, all)} kysymykseen`,
  voted: (dots, possible) => `Äänistä käytettiin ${outOf('fi', dots, possible)}`,
  figuresRule:
    'Vertailulukuina ovat työpajan kaikki laput, osallistujat ja pöydät sekä kaikki äänet, jotka olisi voitu antaa.',
  nobody: 'Lappuja ei ole vielä kirjoitettu',
  ofNotes: (part, all) => `${outOf('fi', part, all)} lappua`,
  ofWriters: (part, all) => `${outOf('fi', part, all)} kirjoittajaa`,
  ofGroups: (part, all) => `${outOf('fi', part, all)} pöytää`,
  ofVotes: (part, all) => `${outOf('fi', part, all)} ääntä`,
  leads: (first, its, second, seconds) =>
    second === null
      ? `${quoted('fi', first)}: ${its}`
      : `${quoted('fi', first)} ${its}, seuraavana ${quoted('fi', second)} ${seconds}`,
  level: (titles, each) =>
    `Tasoissa kärjessä ${list(
      'fi',
      titles.map((title) => quoted('fi', title)),
    )}: kukin ${each}`,
  chartRule: (shown, all) =>
    shown < all
      ? `Kuvassa ovat ensimmäiset ${outOf('fi', shown, all)} teemaa; kaikki ovat puhujan muistiinpanoissa.`
      : '',
  chartAlt: (unit, bars) => `Pylväskaavio, ${unit}: ${bars.join('; ')}.`,
  most: (titles, share) =>
    `Eniten nostettu: ${list(
      'fi',
      titles.map((title) => quoted('fi', title)),
    )}, ${share}`,
  commonest: (word, notes, all) =>
    `Yleisin sana on ${quoted('fi', word)}: ${outOf('fi', notes, all)} lapussa`,
  cloud: 'Sanapilvi',
  rankedWords: (shown, all) =>
    shown < all
      ? `Sanoista näkyvät yleisimmät ${outOf('fi', shown, all)}, lappujen määrän järjestyksessä. Kaikki ovat puhujan muistiinpanoissa.`
      : 'Sanat ovat lappujen määrän järjestyksessä.',
  themes: ([from, to, count], notes, all) =>
    `${from === to ? 'Teema' : 'Teemat'} järjestyksessä ${placesOf('fi', from, to, count)}: ${outOf('fi', notes, all)} lappua`,
  example: 'Esimerkki',
  numbers: 'Lappujen numerot',
  support: 'Kannatus',
  more: (count) => `ja ${number('fi', count)} muuta`,
  together: (titles) =>
    `Kaikissa toimielimissä esillä: ${list(
      'fi',
      titles.map((title) => quoted('fi', title)),
    )}`,
  nothingTogether: 'Yksikään teema ei ollut kaikille toimielimille yhteinen',
  remark: 'Huomioitavaa',
  onlyHere: (titles) => `Vain tässä: ${list('fi', titles)}.`,
  silentOn: (titles) => `Ei lappuja teemoista ${list('fi', titles)}.`,
  silentBody: 'Ei yhtään lappua.',
  asOthers: 'Samat teemat kuin muillakin.',
  voices: (part, all) => `Ihmisten omin sanoin: ${outOf('fi', part, all)} lappua`,
  voicesRule:
    'Laput on poiminut ohjelma: teemojen muita tyypillisiä lappuja esimerkkien lisäksi, teemojen järjestyksessä, sanasta sanaan.',
  cut: 'Merkki […] kertoo, että lappu on pitkä: kokonaan se on puhujan muistiinpanoissa.',
  dissents: (pairs) =>
    pairs === 1
      ? 'Eriäviä näkemyksiä: yksi pari vastakkaisia lappuja'
      : `Eriäviä näkemyksiä: ${number('fi', pairs)} paria vastakkaisia lappuja`,
  dissentRule:
    'Parit ovat ihmisten merkitsemiä ja lappujen numerojärjestyksessä. Kumpikin lappu on sanasta sanaan, eikä kumpaakaan ole asetettu toisen edelle.',
  summary: (cited, all) => `Tiivistelmä: lähteinä ${outOf('fi', cited, all)} lappua`,
  proposals: (notes, elements, all) =>
    `Muutosta ehdottaa ${number('fi', notes)} ${notes === 1 ? 'lappu' : 'lappua'}${all === 0 ? '' : `: kohdista ${outOf('fi', elements, all)}`}`,
  proposalsRule: 'Kohdat ovat strategian järjestyksessä, ehdotukset lappujen numerojärjestyksessä.',
  matrix: 'Kohdat ja laput',
  vote: (title, share) => `Eniten ääniä: ${quoted('fi', title)}, ${share}`,
  across: 'Teemat ja pöydät',
  acrossRule: (shown, all) =>
    `Näkyvissä ovat ne ${number('fi', shown)} teemaa, joissa on eniten lappuja, kysymysten järjestyksessä. Kaikki ${number('fi', all)} ovat puhujan muistiinpanoissa.`,
  summaryRule: (shown, all) =>
    `Näkyvissä ovat ensimmäiset ${outOf('fi', shown, all)} virkettä. Muut ovat puhujan muistiinpanoissa ja raportissa.`,
  next: (first) => `Seuraavaksi: ${first}`,
  nextRule: 'Järjestäjän kirjaamassa järjestyksessä.',
  method: (topics) => `Näin tulokset syntyivät: ${list('fi', topics)}`,
  coverage: (spoken, all) => `Tekstit puhuvat lapuista: ${outOf('fi', spoken, all)}`,
  sampled: (mean, rounds) =>
    `Yhtä monen satunnaisen lapun otos puhuisi keskimäärin lapuista ${percent(mean)} (${number('fi', rounds)} otosta).`,
  unspoken: (reasons, count) =>
    `Tekstien ulkopuolelle jääneistä lapuista syy on kirjattu: ${outOf('fi', reasons, count)}.`,
  spoken: 'Lapuista tekstissä',
  cited: 'Viitattuja',
  sample: 'Satunnaisotos',
  why: 'Miksi julkaistiin:',
  contact: 'Aineisto, saavutettavuus ja yhteystiedot',
  noContact: 'Yhteystietoa ei ole kirjattu.',
  access:
    'Taulukot ja kaaviot ovat muokattavia ja luettavissa ruudunlukijalla. Sanapilvien sanat lukuineen ja lappujen numerot ovat puhujan muistiinpanoissa. Samat tulokset saa myös verkkosivuna, asiakirjana ja taulukkona.',
  sections: { start: 'Aluksi', end: 'Lopuksi' },
  allThemes: 'Kaikki teemat',
  allWords: 'Kaikki sanat',
  allNotes: 'Laput kokonaan',
}
