import { stanceOf } from '#shared/board/note.ts'
import { type Report, type ReportActivity, type ReportNote, REPORT_VERSION } from '#shared/report/report.ts'
import { date, time } from '#shared/report/typography.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import { ofRehearsal } from '#shared/report/words/rehearsal.ts'
import { wordsOf } from '#shared/report/words.ts'
import { phaseOrder } from '#shared/workshop/phase.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { acrossOf } from './build/across.ts'
import { helped, moment } from './build/made.ts'
import { methodOf } from './build/method.ts'
import { type PlacedNote, placeNotes, reachOf, refsOf } from './build/placed.ts'
import { type CountWords, questionsOf } from './build/question.ts'
import type { Pick as PickNotes } from './build/themes.ts'
import { strategyOf } from './build/strategy.ts'
import { withSummaries } from './build/summary.ts'
import { votesOf } from './build/vote.ts'
import { type Alike, coverageOf } from './audit/coverage.ts'
import { withCoverage } from './audit/method.ts'
import type { ActivityFacts, ReportFacts } from './facts.ts'
import { cleanAll } from './sanitise.ts'

export type BuildOptions = {
  language: Language
  /** Milliseconds since 1970. */
  madeAt: number
  /** Counts words in base form, most common first. */
  words: CountWords
  /** Chooses the notes that stand for all of them, best first. */
  pick: PickNotes
  /** The language of a note's text, or null when it does not tell. */
  languageOf?: (text: string) => Language | null
  /** Finds notes that say much the same (R12); without it only citations and stacks count. */
  alike?: Alike
  /** IANA name; days and clock times are told in it. */
  timeZone?: string
}

/** Makes the report of the facts. The same facts and options give the same report, whatever order boards list their notes in (R4). */
export function build(facts: ReportFacts, options: BuildOptions): Report {
  const { language, madeAt, timeZone = 'Europe/Helsinki', languageOf = () => null, alike = unalike } = options
  const words = wordsOf(language)
  const { data: cleaned, cleaning } = cleanAll(facts)
  const data = { ...cleaned, activities: cleaned.activities.map(withPlainTitles) }
  const placed = placeNotes(data.activities, languageOf)
  const setting = { words, language, timeZone }
  const tools = {
    language,
    words,
    countWords: options.words,
    pick: options.pick,
    moment: (at: number) => moment(at, setting),
  }
  const bare = data.activities.map((each, i) => activityOf(each, i, placed[i] ?? [], data, tools))
  const notes = data.activities.flatMap((each, i) => reportNotes(each, placed[i] ?? [], data))
  const { groups, participants } = data
  const activities = withSummaries(bare, notes, data.summaries, {
    ...setting,
    madeAt,
    participants,
    pick: options.pick,
  })
  const questions = activities.flatMap((activity) => activity.questions)
  const strategy = strategyOf(data, placed, activities, setting)
  const coverage = coverageOf({ activities, notes, groups, excuses: data.summaries.excuses, language }, alike)
  return {
    format: 'talkoot.report',
    version: REPORT_VERSION,
    language,
    madeAt: new Date(madeAt).toISOString(),
    made: words.made(words.at(date(language, madeAt, timeZone), time(language, madeAt, timeZone))),
    workshop: {
      name: data.workshop.name,
      host: data.workshop.host,
      date: data.workshop.startsAt === null ? null : date(language, data.workshop.startsAt, timeZone),
      language: data.workshop.language,
      status: statusOf(activities, strategy),
      ...(data.workshop.rehearses === null ? {} : { rehearsal: ofRehearsal[language] }),
    },
    figures: { ...figuresOf(data, activities, placed.flat()), ...proposedIn(strategy) },
    helped: helped(data, setting),
    wordEdits: { hidden: data.wordEdits.hidden.length, joined: data.wordEdits.joined.length },
    warning: warningOf(activities, handsOf(data), words),
    findings: questions.flatMap(({ number, finding }) =>
      finding === null ? [] : { question: number, text: finding },
    ),
    groups: data.groups.map((group) => ({
      ...group,
      notes: placed.flat().filter((note) => note.group === group.id).length,
    })),
    activities,
    notes,
    annex: true,
    across: acrossOf(activities, notes, groups, language),
    coverage,
    strategy,
    closing: data.closing,
    method: withCoverage(methodOf(data, placed, { ...setting, cleaning }), coverage, language),
  }
}

/** A theme's name is one line, whatever a program has sent: in a slide's column a second one would run over its place. */
const withPlainTitles = (activity: ActivityFacts): ActivityFacts => ({
  ...activity,
  themes: activity.themes.map((theme) => ({ ...theme, title: theme.title.replace(/\s*\n\s*/g, ' ') })),
})

const unalike: Alike = { least: 1, of: (notes) => notes.map(() => []) }

function activityOf(
  facts: ActivityFacts,
  i: number,
  notes: readonly PlacedNote[],
  { groups, baseline, participants, shared, wordEdits }: ReportFacts,
  tools: Parameters<typeof questionsOf>[1] & { language: Language },
): ReportActivity {
  const { id, title, intro } = facts.activity
  const idle = facts.phase === 'waiting' && notes.length === 0
  return {
    id,
    number: i + 1,
    title,
    intro,
    phase: facts.phase,
    status: idle ? 'waiting' : facts.phase === 'done' ? 'finished' : 'underway',
    reach: reachOf(notes),
    votes: votesOf(facts, notes, handsOf({ participants, shared }), tools.language),
    questions: questionsOf({ facts, all: notes, place: i + 1, baseline, groups, wordEdits }, tools),
  }
}

/** Where people have made amendments, these are the proposals that are counted, and not the notes that propose. */
const proposedIn = (strategy: Report['strategy']): { changes?: number } =>
  strategy === null || strategy.amendments.length === 0 ? {} : { changes: strategy.amendments.length }

/** Where nobody has written a note, there may be proposals to tell of all the same. */
function statusOf(
  activities: readonly ReportActivity[],
  strategy: Report['strategy'],
): Report['workshop']['status'] {
  const proposed = (strategy?.amendments.length ?? 0) > 0
  if (!proposed && activities.every(({ reach }) => reach.notes === 0)) return 'empty'
  return activities.every(({ status }) => status === 'finished') ? 'finished' : 'underway'
}

function figuresOf(
  { participants, groups, baseline, activities: facts }: ReportFacts,
  activities: readonly ReportActivity[],
  notes: readonly PlacedNote[],
): Report['figures'] {
  const goalChange = new Set<string>(
    facts.flatMap(({ activity }) =>
      activity.questions.flatMap(({ id, kind }) => (kind === 'goal-change' ? id : [])),
    ),
  )
  const elements = new Set<string>(baseline?.elements.map((element) => element.id))
  const proposes = (note: PlacedNote) =>
    stanceOf(note.kind) !== null &&
    (goalChange.has(note.asked ?? '') || (note.aim !== null && elements.has(note.aim)))
  return {
    participants,
    groups: groups.length,
    notes: notes.length,
    themes: activities.reduce(
      (sum, { questions }) =>
        sum + new Set(questions.flatMap(({ themes }) => themes.map(({ id }) => id))).size,
      0,
    ),
    changes: notes.filter(proposes).length,
    dots: activities.flatMap(({ votes }) => votes).reduce((sum, vote) => sum + vote.dots, 0),
    writers: Math.max(0, ...activities.map(({ reach }) => reach.writers)),
  }
}

/** How many can be told apart as writers and voters: a shared device is one, however many it speaks for. */
type Counted = { participants: number; shared: ReportFacts['shared'] }
const handsOf = ({ participants, shared }: Counted): number => participants - shared.people + shared.devices

/** Names the parts, writing in them over, where fewer than half of the participants wrote. */
function warningOf(activities: readonly ReportActivity[], hands: number, words: ReportWords): string | null {
  const low = activities.filter(
    ({ phase, reach }) =>
      phaseOrder(phase) > phaseOrder('brainstorm') && reach.writers > 0 && reach.writers * 2 < hands,
  )
  return low.length === 0 ? null : words.lowParticipation(low.map(({ title }) => title))
}

/** The annex: question by question, in the order of numbers, and nobody's pseudonym. */
function reportNotes(
  { activity, themes, ballots }: ActivityFacts,
  notes: readonly PlacedNote[],
  { baseline }: ReportFacts,
): ReportNote[] {
  const known = new Set(themes.map((theme) => theme.id))
  const elements = new Set(baseline?.elements.map((element) => element.id))
  const vote = ballots.find(({ ballot }) => ballot.on === 'notes')
  const dots = new Map(vote?.standings?.ranked.map((each) => [each.id, each.support]))
  const order = [...activity.questions.map((question) => question.id as string), null]
  return notes
    .toSorted((a, b) => order.indexOf(a.asked) - order.indexOf(b.asked))
    .map((note) => {
      const theme = note.theme && known.has(note.theme.id) ? note.theme : null
      return {
        ref: note.ref,
        id: note.id,
        text: note.text,
        language: note.language,
        kind: note.kind,
        group: note.group,
        activity: activity.id,
        question: note.asked,
        theme: theme?.id ?? null,
        sorted: theme?.by ?? null,
        aim: note.aim !== null && elements.has(note.aim) ? note.aim : null,
        dots: dots.get(note.id) ?? null,
        ...stackOf(note, notes),
      }
    })
}

/** The other notes of a stack, on the one that is on top; on those under it, which that is. */
function stackOf(note: PlacedNote, notes: readonly PlacedNote[]): Pick<ReportNote, 'same' | 'under'> {
  if (note.top === null) return {}
  if (note.top !== note.id) {
    const top = notes.find(({ id }) => id === note.top)
    return top ? { under: top.ref } : {}
  }
  return { same: refsOf(notes.filter(({ id, top }) => top === note.id && id !== note.id)) }
}
