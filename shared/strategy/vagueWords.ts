import { tokensOf } from './tokens.ts'

/** What there is to ask where a word makes a goal hard to assess. The questions themselves: measurabilityWords.ts. */
export const askings = [
  'smooth',
  'excellent',
  'good',
  'best',
  'quality',
  'effective',
  'efficient',
  'enough',
  'timely',
  'reachable',
  'equal',
  'personal',
  'modern',
  'strong',
  'developed',
  'safe',
  'open',
  'lasting',
  'compared',
  'possible',
  'working',
  'suitable',
  'thriving',
] as const
export type Asking = (typeof askings)[number]

/**
 * Words by what they make one ask, in Finnish, Swedish and English together: a strategy may be in another language than
 * the page. With an asterisk a stem on which every form stands, also derived ones (sujuv* → sujuvat, sujuvasti, sujuvuus);
 * without one a whole word, where the stem would catch others too ("hyvinvointi" is no "hyvin"). The list is our own.
 */
const words: Readonly<Record<Asking, string>> = {
  smooth: 'sujuv* jouheva* jouhevi* vaivat* | smidig* friktionsfri* | smooth* seamless*',
  excellent:
    'erinomai* huippu* ensiluokkai* | utmärkt* förträfflig* enastående | excellen* outstanding world-class',
  good: 'hyvä hyvän hyvää hyvät hyviä hyvien hyvin hyvässä hyvällä hyvään | bra god gott goda väl | good well',
  best: 'paras parhaan parhaat parhaana parhaita parhaista johtava johtavan johtavat | bäst bästa ledande | best leading',
  quality:
    'laadukka* laadukas korkeatasoi* korkealaatui* | högklassig* kvalitativ* högkvalitativ* | high-quality',
  effective: 'vaikuttava* vaikuttavi* vaikuttavuu* | verkningsfull* genomslag* | effective* impactful',
  efficient: 'teho* kustannusteho* tuloksellis* | effektiv* kostnadseffektiv* | efficien* cost-effective*',
  enough: 'riittäv* kohtuulli* | tillräcklig* rimlig* | sufficient* adequate* enough',
  timely:
    'oikea-aikai* oikea-aikais* nopea* nopei* viiveet* ajoissa ripeä* ripei* joustav* | snabb* flexib* | timely quick* fast swift* rapid* flexib*',
  reachable:
    'saavutettav* saatavilla saatavuu* lähellä helppo* helposti | tillgänglig* lätt | accessib* available easily',
  equal:
    'yhdenvertai* tasapuoli* oikeudenmukai* tasa-arvoi* | jämlik* likvärdig* rättvis* jämställd* | equal* equitabl* fair fairly',
  personal:
    'asiakaslähtöi* ihmislähei* ihmislähtöi* asiakaskeskei* asukaslähtöi* yksilölli* | kundorienter* klientcentrer* människonära individuell* | customer-focused person-centred people-centred',
  modern:
    'innovatiivi* nykyaikai* moderni* uudistuv* edelläkävij* ketterä* ketteri* rohkea* rohkei* | innovativ* modern* föregångar* modig* | innovati* pioneer* agile bold*',
  strong: 'vahva* vahvo* vahvist* lujitt* | stark* stärk* | strong* strength*',
  developed:
    'kehittä* kehitetään kehitämme kehittyv* parann* paranta* edistä* edistet* panost* tehost* | utveckl* främja* förbättr* satsa* | develop* promot* improv* enhanc* foster*',
  safe: 'turvallinen turvallise* turvallisi* turvallist* turvata* turvaa turvaamme | trygg* säker säkert säkra | safe safely secure*',
  open: 'avoin avoim* läpinäkyv* | öppen öppet öppna öppenhet* transparen* genomskinlig* | open openly transparen*',
  lasting:
    'kestävä* kestävi* kestävy* tasapainoi* tasapainos* vakaa vakaan vakaat | hållbar* stabil* balansera* | sustainab* stable balanced',
  compared:
    'enemmän vähemmän lisää | bättre mer mera mindre fler färre snabbare enklare lättare tryggare säkrare starkare närmare | better more less fewer faster easier safer stronger closer',
  possible: 'mahdollisimman | möjligast möjligaste | possible',
  working: 'toimiva* toimivi* toimivuu* | fungerande välfungerande | well-functioning functional',
  suitable: 'tarkoituksenmukai* asianmukai* | ändamålsenlig* lämplig* | appropriate* suitable',
  thriving: 'hyvinvoiva* hyvinvoivi* | välmående | thriving flourishing',
}

const whole = new Map<string, Asking>()
/** Stems by how they begin: a strategy has thousands of words, and most begin like no stem. */
const begun = 3
const stems = new Map<string, (readonly [stem: string, asks: Asking])[]>()
for (const asks of askings)
  for (const word of words[asks].split(/[\s|]+/u)) {
    if (!word.endsWith('*')) whole.set(word, asks)
    else {
      const key = word.slice(0, begun)
      stems.set(key, [...(stems.get(key) ?? []), [word.slice(0, -1), asks]])
    }
  }

/**
 * A Finnish comparative by its shape: parempi, nopeammin, helpompaa, lyhyemmät, sujuvampien. The vowel before it and the
 * length keep out words that only end alike (kampi, lampi, kumpi).
 */
const comparative =
  /^\p{L}{2,}[aeiouyäö](?:mpi|mpa[aä]|mpä[äa]|mm[aä][nt]|mmi(?:n|ll[aä]|ss[aä])|mpi[aä]|mpien|mm[aä](?:ss|st|ll|lt)[aä]|mm[aä]ksi)$/u
const alike = new Set([
  'jompikumpi',
  'kumpikin',
  'kumman',
  'olympia',
  'molemmat',
  'molempia',
  'molempien',
  'aiemmin',
  'useammin',
  'olemme',
])

function askedOf(word: string): Asking | null {
  const known = whole.get(word)
  if (known) return known
  for (const [stem, asks] of stems.get(word.slice(0, begun)) ?? []) if (word.startsWith(stem)) return asks
  return word.length >= 7 && comparative.test(word) && !alike.has(word) ? 'compared' : null
}

/** A word of a text, as it is written there, and what it makes one ask. */
export type Vague = { word: string; asks: Asking }

/** Words of a text that make it hard to tell whether a goal is reached: each question once, in the text's order. */
export function vagueIn(text: string): Vague[] {
  const found = new Map<Asking, Vague>()
  for (const token of tokensOf(text)) {
    const word = token.toLowerCase()
    // "kustannus- ja laatutehokas", "sote-palvelut": the parts of what is bound together too.
    const asks = askedOf(word) ?? word.split(/[-‐‑]/u).map(askedOf).find(Boolean)
    if (asks && !found.has(asks)) found.set(asks, { word: token, asks })
  }
  return [...found.values()]
}
