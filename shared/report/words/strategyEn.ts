import { list, nbsp, number, outOf, quoted } from '../typography.ts'
import type { StrategyWords } from './strategySays.ts'

const language = 'en'
const n = (value: number) => number(language, value)
const count = (value: number, one: string, many: string) => `${n(value)}${nbsp}${value === 1 ? one : many}`
const named = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'proposal' : 'proposals'} ${list(language, numbers.map(String))}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const about = (elements: readonly string[]) =>
  list(
    language,
    elements.map((each) => quoted(language, each)),
  )
const conflict = (tail: string) => (numbers: readonly number[], elements: readonly string[]) =>
  `${capital(named(numbers))}: ${tail}${elements.length === 0 ? '' : ` Item: ${about(elements)}.`}`

export const strategyEn: StrategyWords = {
  title: 'Changes to the strategy',
  sections: {
    changes: 'Proposals item by item',
    conflicts: 'Conflicts',
    matrix: 'Which items were spoken of',
    measures: 'Can the goals be measured',
    routes: 'Who the matters belong to',
    evidence: 'Evidence cards',
    candidates: 'Candidates for mission and vision',
    draft: 'Consolidated draft',
  },
  kinds: {
    keep: 'Keep',
    reword: 'Reword',
    add: 'Add',
    remove: 'Remove',
    merge: 'Merge',
    move: 'Move',
    raise: 'Give more weight',
    lower: 'Give less weight',
  },
  statuses: { open: 'Open', drafted: 'In the draft', later: 'Not now', declined: 'Declined' },
  is: {
    kept: 'As it was',
    reworded: 'Changed',
    added: 'Added',
    removed: 'Removed',
    merged: 'Merged',
    moved: 'Moved',
  },
  weight: { raised: 'more weight', lowered: 'less weight' },
  bodies: { council: 'Council', board: 'Board', committee: 'Committee', management: 'Management' },
  levels: { county: 'Whole county', area: 'Area', service: 'Service', unit: 'Unit' },
  drafted: { mission: 'Mission', vision: 'Vision' },
  columns: {
    amendment: 'Proposal',
    kind: 'Kind',
    element: 'Item',
    before: 'Now',
    after: 'Proposed',
    support: 'Support',
    tables: 'Tables',
    byHand: 'Hands counted',
    earlier: 'Supported earlier',
    status: 'Status',
    because: 'Reason',
    rationale: 'Grounds',
    notes: 'Notes',
    themes: 'Themes',
    amendments: 'Proposals made',
    supporters: 'Supporters',
    sum: 'In all',
    draft: 'Draft',
    change: 'Change',
    indicator: 'Measure',
    baseline: 'Starting level',
    target: 'Target',
    level: 'Level',
    owner: 'Owner',
    source: 'Source',
    asked: 'To be asked',
    document: 'Document',
    body: 'Deciding body',
    what: 'Matter',
    code: 'Code',
    value: 'Value',
    year: 'Year',
    refs: 'References',
    for: 'For',
    otherwise: 'On the other hand',
    against: 'Against',
    group: 'Table',
  },
  amendment: (value) => `Proposal ${value}`,
  amendments: (numbers) => capital(named(numbers)),
  elsewhere: 'Other proposals',
  supporters: (people) => `${n(people)}${nbsp}${people === 1 ? 'supports' : 'support'}`,
  supportersOf: (people, participants) =>
    people > participants ? `${n(people)}${nbsp}support` : `${outOf(language, people, participants)} support`,
  byHand: (tables) => `Hands counted: ${list(language, tables)}.`,
  byHandAt: (tables) => `Hands counted: ${count(tables, 'table', 'tables')}.`,
  earlier: (people) =>
    `Besides, ${n(people)} supported an earlier wording and ${people === 1 ? 'has' : 'have'} not spoken of the present one.`,
  wordless: {
    keep: 'Kept as it is',
    remove: 'Removed',
    raise: 'Given more weight, words as they are',
    lower: 'Given less weight, words as they are',
  },
  place: ({ document, parent, after }) =>
    [
      ...(document === '' ? [] : [document]),
      ...(parent === null ? [] : [`under ${quoted(language, parent)}`]),
      after === null ? 'first' : `after ${quoted(language, after)}`,
    ].join(', '),
  moves: (place) => `Moved: ${place}`,
  fresh: 'New item',
  into: (value) => `Merged into proposal ${value}, which has its supporters.`,
  outdated: 'Made on an earlier version, and the item has changed since.',
  writing: 'The wording is still being written.',
  remarks: 'Remarks',
  adopted: (version) => `In version ${version} of the strategy`,
  counted: (amendments, elements, of) =>
    `There ${amendments === 1 ? 'is' : 'are'} ${count(amendments, 'proposal', 'proposals')} about ${outOf(language, elements, of)} items of the strategy.`,
  fates: ({ open, drafted, later, declined, merged }) =>
    `${n(drafted)} in the draft, ${n(open)} open, ${n(later)} not now and ${n(declined)} declined.${merged === 0 ? '' : ` Merged into another: ${n(merged)}.`}`,
  adoptedCount: (amendments) => `The new version of the strategy already holds ${n(amendments)}.`,
  most: (numbers, people) =>
    `Most supported: ${named(numbers)}, ${n(people)}${nbsp}${people === 1 ? 'supports' : 'support'} ${numbers.length === 1 ? 'it' : 'each'}.`,
  conflicts: (value) =>
    `Among the proposals in the draft there ${value === 1 ? 'is' : 'are'} ${count(value, 'conflict', 'conflicts')} for people to settle.`,
  conflict: {
    words: conflict('the item has different words.'),
    removed: conflict('the item would be removed and changed too.'),
    kept: conflict('the item would be kept as it is and changed too.'),
    places: conflict('the item has two places.'),
    weights: conflict('the item would be given both more and less weight.'),
    merges: conflict('the item would be merged in two ways.'),
    gone: conflict('the item that the proposal is about is there no more.'),
    'old-version': conflict('the proposal was made on an earlier wording.'),
  },
  conflictRule:
    'The program does not choose between proposals in conflict. The items stand in the draft as they are now, until people have chosen.',
  orderRule:
    'Items are in the draft’s order. Proposals about one item are ordered by how many support them, equals by number.',
  supportRule:
    'A person counts once for a proposal, also when proposals are merged, and everyone who shares a device counts. Where hands were counted at a table, its figure is the larger of hands and devices. Who supports what is shown nowhere.',
  wholeRule: 'Proposals, support and the draft are of the whole workshop, although questions were selected.',
  marking: 'Added text is underlined. Removed text is struck through and in square brackets.',
  inserted: 'added',
  deleted: 'removed',
  marks: { draft: 'Draft, not a decision', proposed: 'Submission, not a decision' },
  ruled: {
    proposed: (name, day) => `Marked as a submission by ${name}, ${day}.`,
    decided: (name, day) => `Marked as a decision by ${name}, ${day}.`,
  },
  matrix: {
    rule: 'The figure is how many notes are about the item. Notes on sub-goals count for their goal too. Items are in the strategy’s order and tables in the workshop’s.',
    caption: (part) => `Notes by item and table${part}`,
    thin: (name, notes, tables, of) =>
      `${quoted(language, name)} remained thin: ${count(notes, 'note', 'notes')}, ${outOf(language, tables, of)} tables have spoken.`,
    unaimed: (notes) => `${count(notes, 'note names', 'notes name')} no item.`,
  },
  routesRule:
    'Matters stand by who decides on them and which document they belong to. People have chosen their places.',
  evidenceRule:
    'Notes and proposals may refer to a figure by the code of its evidence card, for instance T1. The source is as its author gave it.',
  candidate: (of, place) => `${of === 'mission' ? 'Mission' : 'Vision'}, candidate ${place}`,
  seconds: (seconds) => `About ${count(seconds, 'second', 'seconds')} read aloud.`,
  candidateRule: 'Candidates are composed of accepted phrases, and the numbers lead to the notes of these.',
  draftRule:
    'The draft holds the proposals that were chosen for it. Items that none of them is about are as they were.',
  tables: {
    changes: 'Rows are proposals. Columns hold the present text, the proposed text, support and status.',
    pairs: 'Rows are pairs: on the left a reason for, on the right one against it.',
    matrix: 'Rows are items of the strategy and columns tables. The figure is the number of notes.',
    measures: 'Rows are measures. Columns say where one starts, where one aims and who is responsible.',
    routes: 'Rows are documents and columns deciding bodies. Cells hold the matters.',
    evidence: 'Rows are evidence cards. Columns hold value, year, source and references.',
    draft: 'Rows are the items of the draft in order. Columns hold the text and what has changed in it.',
  },
  deck: {
    changes: ([from, to], amendments) =>
      `Proposals by support ${from === to ? '' : `${n(from)}–`}${outOf(language, to, amendments)}`,
    pairs: (value) => `Views differ: ${count(value, 'opposing pair', 'opposing pairs')}`,
    pairsRule: 'Pairs are in the order of their proposals.',
    measures: (elements, of) => `Questions remain on the measures of ${outOf(language, elements, of)} items`,
    whole: 'Every goal has a measure, a starting level, a target and an owner',
    routes: (items, bodies) =>
      `${count(items, 'matter', 'matters')}, ${count(bodies, 'deciding body', 'deciding bodies')}`,
    thinOnly: (names) =>
      `Thin: ${list(
        language,
        names.map((each) => quoted(language, each)),
      )}`,
    touched: 'Items',
    marking: 'Added text is underlined.',
    shown: (shown, of) => `${outOf(language, shown, of)} are shown. All are in the report and the workbook.`,
  },
  sheets: {
    amendments: 'Proposals',
    draft: 'Consolidated draft',
    matrix: 'Items by table',
    measures: 'Measures',
    routes: 'Who decides',
    evidence: 'Evidence cards',
  },
}
