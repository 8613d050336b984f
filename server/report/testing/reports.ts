import type { Report } from '#shared/report/report.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { build } from '../build.ts'
import type { ReportFacts } from '../facts.ts'
import { gather } from '../gather.ts'
import { evening, options, readRuns } from './evening.ts'
import { strategyEvening } from './strategyEvening.ts'

/** What every format must stand: a council's evening, one without a note, one of nasty texts, one of 1,000 notes. */
export const reportKinds = ['evening', 'empty', 'nasty', 'thousand'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Texts that have broken programs of this kind. All of them are people's words: shown, and never at work. */
export const nastyTexts = [
  '👩‍👩‍👧‍👦 👍🏽 🇫🇮 ❤️ 🫠 #️⃣ perheet mukaan',
  'نريد خدمات قريبة من البيت',
  '我们希望等待时间更短',
  'a\u0301\u0323\u0308 Z̸̢͎a̷l̵g̶o̴ ja ääkköset yhdistelmämerkein: äöå',
  'yksinäinen \ud83d sijaismerkki \udc00 tässä',
  'ohjaus\u0000merkkejä\u0007 ja \ufffe\uffff sekä \u202ekäännetty',
  '=HYPERLINK("http://paha.example";"napsauta")',
  '+358 40 123', // begins as a formula does
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;&#x3C;',
  '#import "@preview/x:0.1.0"; #{read("/etc/passwd")} $x^2$ *lihava* _kursiivi_ @viite <merkki>',
  ']]></w:t></a:t><w:p/> <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY e "e">]> &e;',
  'rivi\u2028erotin\u2029kappale\r\nuusi\trivi\vpysty\fsivu',
  'saavutettavuusselvityksentekijäkoulutusohjelmavastaavankokousvalmistelutyöryhmä'.repeat(3),
  `${'Pitkä ajatus, joka ei lopu. '.repeat(180)}`.slice(0, 5_000),
  ' ',
  '"lainaus" ”suomalainen” ’puolikas’ — – ‑ … \u00ad tavu\u00adviiva',
] as const

const kept = new Map<string, Promise<Report>>()

/** A report of that kind, made once a process. */
export function reportOf(kind: ReportKind, language: Language = 'fi'): Promise<Report> {
  const key = `${kind} ${language}`
  const report = kept.get(key) ?? make(kind, language)
  kept.set(key, report)
  return report
}

async function make(kind: ReportKind, language: Language): Promise<Report> {
  return build(await factsOf(kind), { ...options, language })
}

/** What such a report is made of. */
export async function factsOf(kind: ReportKind): Promise<ReportFacts> {
  const { state, readBoard } = kind === 'thousand' || kind === 'empty' ? evening() : strategyEvening()
  const facts = await gather(state, readBoard, readRuns)
  switch (kind) {
    case 'evening':
      return facts
    case 'empty':
      return {
        ...facts,
        participants: 0,
        activities: facts.activities.map((each) => ({
          ...each,
          phase: 'waiting',
          notes: [],
          themes: [],
          pairs: [],
          ballots: [],
          runs: [],
          latest: null,
          archived: { atTables: 0, gathered: 0 },
        })),
      }
    case 'nasty':
      return nasty(facts)
    case 'thousand':
      return thousand(facts)
  }
}

/** Each text that people can write is one of the nasty ones, in turn; names are 200 characters long. */
function nasty(facts: ReportFacts): ReportFacts {
  const text = nastyFrom(0)
  const said = nastyFrom(16)
  const long = (stem: string, from = text) => `${from()} ${stem.repeat(200)}`.slice(0, 200)
  return {
    ...facts,
    workshop: { ...facts.workshop, name: long('Työpaja'), host: long('Kunta') },
    groups: facts.groups.map((group) => ({ ...group, name: long('Pöytä'), body: long('Lautakunta') })),
    baseline: facts.baseline && {
      ...facts.baseline,
      title: long('Strategia'),
      elements: facts.baseline.elements.map((element) => ({ ...element, text: text() })),
    },
    strategy: nastyStrategy(facts.strategy, text, long),
    activities: facts.activities.map((each) => ({
      ...each,
      activity: {
        ...each.activity,
        title: long('Osio', said),
        intro: said(),
        questions: each.activity.questions.map((question) => ({ ...question, text: long('Kysymys', said) })),
      },
      themes: each.themes.map((theme) => ({ ...theme, title: long('Teema', said) })),
      notes: each.notes.map((note) => ({ ...note, text: said() })),
    })),
  }
}

/** The nasty texts in turn, from one of them. */
function nastyFrom(place: number): () => string {
  let turn = place
  return () => nastyTexts[turn++ % nastyTexts.length] ?? ''
}

/** People's words of the work on the strategy; what they stand on and how they are supported stays. */
function nastyStrategy(
  strategy: ReportFacts['strategy'],
  text: () => string,
  long: (stem: string) => string,
): ReportFacts['strategy'] {
  return {
    ...strategy,
    versions: strategy.versions.map((version) => ({
      ...version,
      baseline: {
        ...version.baseline,
        elements: version.baseline.elements.map((element) => ({ ...element, text: text().slice(0, 1_000) })),
      },
    })),
    amendments: strategy.amendments.map((amendment) => ({
      ...amendment,
      wording: { ...amendment.wording, text: text().slice(0, 1_000) },
      rationale: long('Syy'),
      reasons: amendment.reasons.map((reason) => ({ ...reason, text: text().slice(0, 500) })),
    })),
    evidence: strategy.evidence.map((card) => ({
      ...card,
      indicator: long('Luku'),
      source: text().slice(0, 200),
    })),
    routes: strategy.routes.map((route) => ({ ...route, name: text().slice(0, 60) })),
  }
}

const needs = [
  'lyhyet jonot',
  'lähipalvelut',
  'henkilöstön pysyvyys',
  'digituki',
  'nuorten apu',
  'kuljetukset',
]
const whose = ['ikäihmisille', 'lapsiperheille', 'saaristoon', 'työikäisille', 'omaishoitajille']

/** The first part that was gathered holds 1,000 notes, all in its first theme but a tenth. */
function thousand(facts: ReportFacts): ReportFacts {
  const at = facts.activities.findIndex(({ themes, notes }) => themes.length > 0 && notes.length > 0)
  return {
    ...facts,
    activities: facts.activities.map((each, i) => (i === at ? crowded(each) : each)),
  }
}

function crowded(each: ReportFacts['activities'][number]): ReportFacts['activities'][number] {
  const notes = Array.from({ length: 1_000 }, (_, i) => {
    const like = each.notes[i % each.notes.length]!
    const theme = i % 10 === 0 ? like.theme : { id: each.themes[0]!.id, by: 'machine' as const }
    return {
      ...like,
      id: `${like.id}-${i}` as typeof like.id,
      number: i + 1,
      stack: null,
      theme,
      text: `${needs[i % needs.length]} ${whose[i % whose.length]}, ajatus ${i + 1}`,
    }
  })
  return { ...each, notes, pairs: [] }
}
