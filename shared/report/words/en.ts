import type { Reach } from '../report.ts'
import { list, nbsp, number, outOf, quoted } from '../typography.ts'
import { madeMethod } from './madeMethod.ts'
import { togetherWords } from './togetherWords.ts'
import { votesMethod } from './votesMethod.ts'
import type { ReportWords } from './fi.ts'

const language = 'en'
const n = (value: number) => number(language, value)
const form = (one: string, many: string) => (value: number) => (value === 1 ? one : many)
const count = (one: string, many: string) => (value: number) => `${n(value)}${nbsp}${form(one, many)(value)}`

const notes = count('note', 'notes')
const writers = count('writer', 'writers')
const groups = count('table', 'tables')
const votes = count('vote', 'votes')
const themes = (titles: readonly string[]) =>
  list(
    language,
    titles.map((title) => quoted(language, title)),
  )

export const en: ReportWords = {
  title: 'Workshop results',
  contents: 'Contents',
  sections: {
    findings: 'Main points',
    participation: 'Participation',
    method: 'How the results were made',
    notes: 'Annex 1. All notes',
    words: 'Annex 2. Words in the notes',
    ballots: 'Annex 3. Ballots',
  },
  status: {
    empty: 'No notes yet',
    underway: 'The workshop is under way',
    finished: 'The workshop has ended',
  },
  made: (when: string) => `Compiled ${when}`,
  at: (day: string, clock: string) => `${day} at${nbsp}${clock}`,
  computed: 'Figures and sentences are counted from the notes and votes without a language model.',
  empty: 'No notes have been written in the workshop yet.',
  waiting: 'This part has not begun yet.',
  nothing: 'No notes were written here.',
  count: { notes, writers, groups, votes },
  together: togetherWords.en,
  figures: {
    participants: form('participant', 'participants'),
    groups: form('table', 'tables'),
    notes: form('note', 'notes'),
    themes: form('theme', 'themes'),
    changes: form('change proposal', 'change proposals'),
    dots: form('vote', 'votes'),
  },
  columns: {
    ref: 'No.',
    note: 'Note',
    kind: 'Kind',
    theme: 'Theme',
    themeTitle: 'Theme title',
    group: 'Table',
    body: 'Body',
    aim: 'About',
    aimText: 'Text it is about',
    activity: 'Part',
    question: 'Question',
    rank: 'Rank',
    notes: 'Notes',
    writers: 'Writers',
    groups: 'Tables',
    dots: 'Votes',
    supporters: 'Voters',
    themeRank: 'Theme rank',
    themeDots: 'Theme votes',
    noteDots: 'Note votes',
    sorted: 'Placed',
    language: 'Language',
    word: 'Word',
    budget: 'Votes per person',
    wordNotes: 'In notes',
    wordRefs: 'Note numbers',
    ...{ code: 'Receipt code', weight: 'Weight', vote: 'Vote', option: 'Option' },
  },
  kinds: {
    free: 'Free',
    keep: 'Keep',
    change: 'Reword',
    add: 'Add',
    drop: 'Remove',
    merge: 'Merge',
    concern: 'Concern',
    question: 'Question',
  },
  stances: { keep: 'Keep', change: 'Reword', add: 'Add', drop: 'Remove', other: 'Other' },
  elements: {
    mission: 'Mission',
    vision: 'Vision',
    value: 'Value',
    goal: 'Goal',
    subgoal: 'Sub-goal',
    focus: 'Focus area',
    metric: 'Indicator',
  },
  tiers: { most: 'Raised most', second: 'Second most', third: 'Third most', others: 'Others raised' },
  sorted: { people: 'by hand', machine: 'by program' },
  languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
  noteNamed: (ref: string) => `Note ${ref}`,
  unsorted: 'No theme',
  noGroup: 'No table',
  noBody: 'No body',
  noQuestion: 'Notes that name no question',
  noElement: 'Something new, or nothing chosen',
  themesOf: 'Themes',
  allNotes: 'All notes of the theme',
  voteOf: 'Vote',
  changesOf: 'Changes to the present strategy',
  bodiesOf: 'Answers by body',
  bodiesMatrix: 'Notes of each theme by body',
  wordsOf: 'Words in the notes',
  wordsTable: (question: string) => `Words: ${question}`,
  silentElement: 'Not a single note',
  gone: 'no longer there',
  perQuestion: 'Writing, question by question',
  perVote: 'Voting, part by part',
  participationRule:
    'Writers are different people who wrote at least one note to the question, out of all participants. Votes are out of all the votes that the participants could have given.',
  lowParticipation: (titles: readonly string[]) =>
    `Fewer than half of the participants wrote in ${themes(titles)}. The results tell only what those who wrote think.`,
  annexRule:
    'Notes stand question by question in the order of their numbers, word for word as they were written.',
  ballotsRule:
    'Each ballot stands under its receipt code, in the order of codes; nobody’s name is anywhere beside it. Whoever counts the ballots anew gets the same result.',
  ballotsWeighed: 'The votes of a ballot are multiplied by its weight.',
  ballotsOptions: (options: string) => `Options: ${options}.`,
  ballotsSum: 'Sum',
  wordsRule:
    'Words are in their base form. The figure tells in how many notes a word occurs, and the order follows it. The words were counted by a program with the help of a lexicon.',
  cloudTitle: (question: string) => `Word cloud: ${question}`,
  cloudText: (words: readonly string[]) =>
    `The most common words: ${words.join(', ')}. All words and figures are in the table.`,
  wordTimes: (word: string, times: number) => `${word} ${n(times)}`,
  cloudRule: 'The picture holds the most common words; the size of a word tells in how many notes it is.',
  toTable: 'All words as a table',
  order: {
    votes: 'Ordered by the votes that the themes got. Ties share a rank.',
    voteSpans: 'Votes were given to whole themes, and some themes are about other questions as well.',
    noteVotes:
      'Votes were given to notes. Themes are ordered by the sum of the votes of their notes. Ties share a rank.',
    voteLeads: (name: string, all: number) =>
      `There were ${n(all)} votes, and the order comes from the first of them: ${quoted(language, name)}.`,
    optionVotes: 'Notes are ordered by support. Ties share a rank, and without votes there is no rank.',
    goneVotes: 'These were on the ballot and have no notes any more.',
    writers:
      'There was no vote on the themes. They are ordered by the number of different writers, then of notes. Ties share a rank.',
    notes:
      'There was no vote on the themes and the writers are not known. They are ordered by the number of notes. Ties share a rank.',
    voteOpen: 'The vote is still open, so the order does not rest on votes yet.',
    nothing: 'The notes have not been grouped into themes. They stand in the order of their numbers.',
    baseline: 'Elements stand in the order of the strategy itself.',
    bodies: 'Bodies stand in the order of the tables, themes in the same order as above.',
  },
  picksShort: 'The examples were picked by a program.',
  picks:
    'The examples were picked by a program: at most three notes which together are closest in their words to as many of the notes in the theme as possible. They are quoted word for word.',
  provenance: {
    machine: 'A program grouped and named the theme, and a facilitator accepted the proposal.',
    people: 'A person named the theme.',
    renamed: 'A program grouped the theme and a person named it.',
    hands: (byHand: number, all: number) => `Notes placed by hand: ${outOf(language, byHand, all)}.`,
  },
  finding: {
    votes: (titles: readonly string[], dots: number, supporters: number | null) =>
      titles.length > 1
        ? `Most support went, with equal votes, to ${themes(titles)}: ${votes(dots)} each.`
        : `Most support went to ${themes(titles)}: ${votes(dots)}${supporters === null ? '' : `, ${count('voter', 'voters')(supporters)}`}.`,
    writers: (titles: readonly string[], reach: Reach) =>
      titles.length > 1
        ? `Raised most widely: ${themes(titles)}, each by ${writers(reach.writers)} in ${notes(reach.notes)}.`
        : `Raised most widely: ${themes(titles)}, by ${writers(reach.writers)} in ${notes(reach.notes)}.`,
    notes: (titles: readonly string[], reach: Reach) =>
      titles.length > 1
        ? `Most notes are in the themes ${themes(titles)}: ${notes(reach.notes)} each.`
        : `Most notes are in the theme ${themes(titles)}: ${notes(reach.notes)}.`,
    even: (of: number) => `No theme rose above the others: ${n(of)}${nbsp}themes are level.`,
    unsorted: (all: number) =>
      `${notes(all)} ${all === 1 ? 'was written. It has' : 'were written. They have'} not been grouped into themes.`,
    element: (names: readonly string[], each: number, silent: number, elements: number) =>
      `Of the present strategy, most was written about ${themes(names)} (${notes(each)}${names.length > 1 ? ' each' : ''}). Elements nobody wrote about: ${outOf(language, silent, elements)}.`,
  },
  silent: (silent: number, elements: number) =>
    `Elements without a single note: ${outOf(language, silent, elements)}.`,
  method: {
    notes: {
      title: 'Notes',
      text: (all: number, tables: number, unsigned: number) =>
        `Every note that the tables wrote is in the report: ${notes(all)}, ${groups(tables)}. No note was left out for being short or for having little support.${unsigned > 0 ? ` Imported notes and others without a known writer: ${n(unsigned)}; they are not counted among writers.` : ''}`,
      alone: 'Some participants are still writing alone. Those notes have been neither read nor counted.',
    },
    grouping: {
      title: 'Grouping',
      machine: (activity: string, sorted: number, all: number, byHand: number) =>
        `${activity}: a program proposed a grouping and the facilitator decided on it. Notes in themes: ${outOf(language, sorted, all)}, of which ${n(byHand)} placed by hand.`,
      people: (activity: string, sorted: number, all: number) =>
        `${activity}: the notes were grouped by hand. Notes in themes: ${outOf(language, sorted, all)}.`,
      none: (activity: string) => `${activity}: the notes have not been grouped.`,
    },
    votes: votesMethod.en,
    order: {
      title: 'Order and ranks',
      text: 'Ranks go 1, 2, 2, 3: equal support shares a rank. Every list says how it was ordered.',
    },
    writers: {
      title: 'Writers',
      text: 'The same person counts once in a theme or a question, however many notes they wrote. Writers are known only by a code within one part, so figures of different parts cannot be added up. The codes are not in the report.',
    },
    shared: {
      title: 'Shared devices',
      text: (devices: number, people: number) =>
        `There ${devices === 1 ? 'was' : 'were'} ${n(devices)} shared ${devices === 1 ? 'device' : 'devices'}, used by ${n(people)} ${people === 1 ? 'person' : 'people'}. Each of them is in the number of participants and of people at the table. In the number of writers and of voters a device counts as one, for it hands in one ballot.`,
    },
    picks: { title: 'Example notes' },
    words: { title: 'Words' },
    made: madeMethod.en,
    archived: {
      title: 'Removed notes',
      text: (atTables: number, gathered: number) =>
        `Removed notes are not in the report: ${n(atTables)} were removed at the tables and ${n(gathered)} from the gathering board.`,
    },
    unshown: {
      title: 'Unpublished notes',
      text: (count: number) =>
        `The facilitator reviewed notes before they were shown. ${n(count)} ${count === 1 ? 'note was not published and is' : 'notes were not published and are'} not in the report.`,
    },
    cleaned: {
      title: 'Characters',
      text: (characters: number, texts: number) =>
        characters === 0
          ? 'No invisible control characters had to be taken out of any text.'
          : `Invisible control characters or broken characters taken out: ${n(characters)}, in ${n(texts)}${nbsp}${texts === 1 ? 'text' : 'texts'}. The texts are otherwise as they were.`,
    },
    privacy: {
      title: 'Privacy',
      text: (small: readonly string[]) =>
        `The report holds no names and no personal codes. Each note tells its table.${small.length === 0 ? '' : ` At a table of fewer than five people the writer may be guessed: ${list(language, small)}.`}`,
    },
    limits: {
      title: 'Limits',
      text: 'Notes tell what those present wrote, not what everybody thinks. The number of notes tells how much a subject was talked about, not how important it is.',
    },
  },
}
