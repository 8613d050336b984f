import { list, nbsp, number, outOf, placesOf, quoted } from '../typography.ts'
import type { DeckWords } from './deckSays.ts'

const percent = (share: number) => `${number('sv', Math.round(share * 100))}${nbsp}%`

/** Finland Swedish. */
export const deckSv: DeckWords = {
  findings: (notes, people, count) =>
    `${number('sv', notes)} ${notes === 1 ? 'lapp' : 'lappar'}, ${number('sv', people)} deltagare: ${number('sv', count)} ${count === 1 ? 'huvudpunkt' : 'huvudpunkter'}`,
  findingsRule: (shown, all) =>
    shown < all
      ? `Med är de ${number('sv', shown)} frågor som fick flest lappar, i frågornas ordning. ${all - shown === 1 ? 'En till' : `De övriga ${number('sv', all - shown)}`} finns i talarens anteckningar.`
      : 'Ordningen är frågornas.',
  participation: (writers, people) => `Som mest skrev ${outOf('sv', writers, people)} deltagare i samma del`,
  answered: (written, all) => `Det kom lappar till ${outOf('sv', written, all)} frågor`,
  voted: (dots, possible) => `Av rösterna användes ${outOf('sv', dots, possible)}`,
  figuresRule:
    'Jämförelsetalen är workshopens alla lappar, deltagare och bord och alla röster som hade kunnat ges.',
  nobody: 'Inga lappar har skrivits ännu',
  ofNotes: (part, all) => `${outOf('sv', part, all)} lappar`,
  ofWriters: (part, all) => `${outOf('sv', part, all)} skribenter`,
  ofGroups: (part, all) => `${outOf('sv', part, all)} bord`,
  ofVotes: (part, all) => `${outOf('sv', part, all)} röster`,
  leads: (first, its, second, seconds) =>
    second === null
      ? `${quoted('sv', first)}: ${its}`
      : `${quoted('sv', first)} ${its}, därefter ${quoted('sv', second)} ${seconds}`,
  level: (titles, each) =>
    `Delar täten: ${list(
      'sv',
      titles.map((title) => quoted('sv', title)),
    )}, var och en ${each}`,
  chartRule: (shown, all) =>
    shown < all
      ? `I bilden finns de första ${outOf('sv', shown, all)} temana; alla finns i talarens anteckningar.`
      : '',
  chartAlt: (unit, bars) => `Stapeldiagram, ${unit}: ${bars.join('; ')}.`,
  most: (titles, share) =>
    `Lyftes fram mest: ${list(
      'sv',
      titles.map((title) => quoted('sv', title)),
    )}, ${share}`,
  commonest: (word, notes, all) =>
    `Det vanligaste ordet är ${quoted('sv', word)}: på ${outOf('sv', notes, all)} lappar`,
  cloud: 'Ordmoln',
  rankedWords: (shown, all) =>
    shown < all
      ? `Här visas de vanligaste orden, ${outOf('sv', shown, all)}, ordnade efter antalet lappar. Alla finns i talarens anteckningar.`
      : 'Orden är ordnade efter antalet lappar.',
  themes: ([from, to, count], notes, all) =>
    `${from === to ? 'Tema' : 'Teman'} i ordning ${placesOf('sv', from, to, count)}: ${outOf('sv', notes, all)} lappar`,
  example: 'Exempel',
  numbers: 'Lapparnas nummer',
  support: 'Stöd',
  more: (count) => `och ${number('sv', count)} till`,
  together: (titles) =>
    `Framme i alla organ: ${list(
      'sv',
      titles.map((title) => quoted('sv', title)),
    )}`,
  nothingTogether: 'Inget tema var gemensamt för alla organ',
  remark: 'Att notera',
  onlyHere: (titles) => `Endast här: ${list('sv', titles)}.`,
  silentOn: (titles) => `Inga lappar om temana ${list('sv', titles)}.`,
  silentBody: 'Inte en enda lapp.',
  asOthers: 'Samma teman som hos de andra.',
  voices: (part, all) => `Med människors egna ord: ${outOf('sv', part, all)} lappar`,
  voicesRule:
    'Ett program har plockat ut lapparna: andra typiska lappar utöver exemplen, i temanas ordning, ordagrant.',
  cut: 'Tecknet […] betyder att lappen är lång: i sin helhet finns den i talarens anteckningar.',
  dissents: (pairs) =>
    pairs === 1
      ? 'Avvikande åsikter: ett par motsatta lappar'
      : `Avvikande åsikter: ${number('sv', pairs)} par motsatta lappar`,
  dissentRule:
    'Paren har märkts av människor och står i lapparnas nummerordning. Båda lapparna återges ordagrant, och ingendera ställs före den andra.',
  summary: (cited, all) => `Sammandrag: källor är ${outOf('sv', cited, all)} lappar`,
  proposals: (notes, elements, all) =>
    `Ändringar föreslås på ${number('sv', notes)} ${notes === 1 ? 'lapp' : 'lappar'}${all === 0 ? '' : `: av punkterna ${outOf('sv', elements, all)}`}`,
  proposalsRule: 'Punkterna står i strategins ordning, förslagen i lapparnas nummerordning.',
  matrix: 'Punkter och lappar',
  vote: (title, share) => `Flest röster: ${quoted('sv', title)}, ${share}`,
  across: 'Teman och bord',
  acrossRule: (shown, all) =>
    `Här syns de ${number('sv', shown)} teman som har flest lappar, i frågornas ordning. Alla ${number('sv', all)} finns i talarens anteckningar.`,
  summaryRule: (shown, all) =>
    `Här syns de första ${outOf('sv', shown, all)} meningarna. De övriga finns i talarens anteckningar och i rapporten.`,
  next: (first) => `Härnäst: ${first}`,
  nextRule: 'I den ordning som arrangören har skrivit dem.',
  method: (topics) => `Så kom resultaten till: ${list('sv', topics)}`,
  coverage: (spoken, all) => `Texterna talar om lapparna: ${outOf('sv', spoken, all)}`,
  sampled: (mean, rounds) =>
    `Ett slumpmässigt urval av lika många lappar skulle i medeltal tala om ${percent(mean)} av lapparna (${number('sv', rounds)} urval).`,
  unspoken: (reasons, count) =>
    `Av lapparna utanför texterna har en orsak antecknats för ${outOf('sv', reasons, count)}.`,
  spoken: 'Av lapparna i texten',
  cited: 'Citerade',
  sample: 'Slumpurval',
  why: 'Varför publicerades:',
  contact: 'Material, tillgänglighet och kontaktuppgifter',
  noContact: 'Inga kontaktuppgifter har antecknats.',
  access:
    'Tabeller och diagram kan redigeras och läsas med skärmläsare. Ordmolnens ord med antal och lapparnas nummer finns i talarens anteckningar. Samma resultat finns också som webbsida, dokument och kalkylblad.',
  sections: { start: 'Till en början', end: 'Till slut' },
  allThemes: 'Alla teman',
  allWords: 'Alla ord',
  allNotes: 'Lapparna i sin helhet',
}
