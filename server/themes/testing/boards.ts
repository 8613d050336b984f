import type { ClusterNote } from '#shared/themes/clustering.ts'

const written: Readonly<Record<string, readonly string[]>> = {
  hoito: [
    'Lääkärille pitää päästä viikon sisällä',
    'Jonot hammashoitoon kuriin',
    'Sama omalääkäri vuodesta toiseen',
    'Päivystykseen vastataan puhelimessa',
    'köerna till läkare är för långa',
  ],
  talous: [
    'Talous',
    'Alijäämä katettava ensi vuonna',
    'Menot sopeutetaan tuloihin',
    'Lisää velkaa ei oteta',
    'Budgeten ska hålla',
  ],
  henk: [
    'Hoitajien palkat ylös',
    'Henkilökunta jaksaa ja viihtyy',
    'Rekrytointi sujuvaksi, sijaisia saatava',
    'Työhyvinvointi kunniaan',
    'Personalen orkar inte längre',
  ],
  lape: [
    'Nuorten harrastukset ja koulukuraattorit',
    'Perheille tukea neuvolasta',
    'Lastensuojelun kuormaa kevyemmäksi',
    'Mer stöd till barn och familjer',
  ],
  digi: [
    'Sähköinen asiointi helpoksi',
    'Etävastaanotto kännykällä',
    'Yksi potilastietojärjestelmä kaikille',
    'Digitala tjänster för alla',
  ],
  verkko: [
    'Terveysasemat säilytettävä kylillä',
    'Tyhjät kiinteistöt myyntiin',
    'Lähipalvelut bussimatkan päässä',
    'Keep the local clinic in the village open',
  ],
}

/** A small council wall in three languages; ids tell the intended theme: 'talous-0'. */
export const councilWall: readonly ClusterNote[] = Object.entries(written).flatMap(([theme, texts]) =>
  texts.map((text, at) => ({ id: `${theme}-${at}`, text })),
)

/** A wall of another field, on which the lexicon of council themes has little to say. */
export const gardenWall: readonly ClusterNote[] = [
  'Ruusujen leikkaaminen keväällä',
  'Ruusut kukkivat syksyyn',
  'Ruusupensaiden lannoitus',
  'Perunamaa käännettävä',
  'Perunat istutetaan touko-kuussa',
  'Varhaisperunan lajikkeet',
  'Kasvihuoneen kastelu',
  'Kastelukannu rikki',
  'Kasteluletku kasvihuoneeseen',
  'Omenapuu tuottaa hyvin',
  'Omenapuun runkosuoja jäniksiltä',
].map((text, at) => ({ id: `g${String(at).padStart(2, '0')}`, text }))

const halves = {
  first: [
    'Kotihoidon',
    'Nuorten',
    'Terveysaseman',
    'Lääkärin',
    'Budjetin',
    'Henkilöstön',
    'Kuntien',
    'Ambulanssin',
    'Mittarien',
    'Valtuuston',
  ],
  second: ['tilanne', 'jonot', 'kulut', 'laatu', 'palaute', 'tulevaisuus', 'resurssit', 'yhteistyö'],
  third: ['kuntoon', 'näkyviin', 'keskusteluun', 'heti', 'paremmaksi', 'selväksi', 'yhdessä'],
}
const pick = (from: readonly string[], at: number) => from[at % from.length] ?? ''

/** Many notes, no two alike, without chance: words of three lists and a name. */
export function manyNotes(count: number): ClusterNote[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    text: `${pick(halves.first, at)} ${pick(halves.second, Math.floor(at / 10))} ${pick(halves.third, Math.floor(at / 80))}, kohde ${at}`,
  }))
}
