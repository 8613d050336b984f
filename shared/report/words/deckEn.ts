import { list, number, outOf, placesOf, quoted } from '../typography.ts'
import type { DeckWords } from './deckSays.ts'

const percent = (share: number) => `${number('en', Math.round(share * 100))}%`

/** English. */
export const deckEn: DeckWords = {
  findings: (notes, people, count) =>
    `${number('en', notes)} ${notes === 1 ? 'note' : 'notes'}, ${number('en', people)} ${people === 1 ? 'participant' : 'participants'}: ${number('en', count)} ${count === 1 ? 'finding' : 'findings'}`,
  findingsRule: (shown, all) =>
    shown < all
      ? `These are the ${number('en', shown)} questions with the most notes, in the order of the questions. ${all - shown === 1 ? 'One more is' : `The other ${number('en', all - shown)} are`} in the speaker notes.`
      : 'In the order of the questions.',
  participation: (writers, people) =>
    `At most ${outOf('en', writers, people)} participants wrote in one part`,
  answered: (written, all) => `${outOf('en', written, all)} questions got notes`,
  voted: (dots, possible) => `Votes used: ${outOf('en', dots, possible)}`,
  figuresRule:
    'Figures are of all notes, participants and tables of the workshop, and of all votes that could have been given.',
  nobody: 'No notes have been written yet',
  ofNotes: (part, all) => `${outOf('en', part, all)} notes`,
  ofWriters: (part, all) => `${outOf('en', part, all)} writers`,
  ofGroups: (part, all) => `${outOf('en', part, all)} tables`,
  ofVotes: (part, all) => `${outOf('en', part, all)} votes`,
  leads: (first, its, second, seconds) =>
    second === null
      ? `${quoted('en', first)}: ${its}`
      : `${quoted('en', first)} ${its}, then ${quoted('en', second)} ${seconds}`,
  level: (titles, each) =>
    `Level in the lead: ${list(
      'en',
      titles.map((title) => quoted('en', title)),
    )}, ${each} each`,
  chartRule: (shown, all) =>
    shown < all
      ? `The chart shows the first ${outOf('en', shown, all)} themes; all of them are in the speaker notes.`
      : '',
  chartAlt: (unit, bars) => `Bar chart, ${unit}: ${bars.join('; ')}.`,
  most: (titles, share) =>
    `Raised most: ${list(
      'en',
      titles.map((title) => quoted('en', title)),
    )}, ${share}`,
  commonest: (word, notes, all) =>
    `The most common word is ${quoted('en', word)}: on ${outOf('en', notes, all)} notes`,
  cloud: 'Word cloud',
  rankedWords: (shown, all) =>
    shown < all
      ? `The most common words, ${outOf('en', shown, all)}, in the order of the number of notes. All of them are in the speaker notes.`
      : 'Words are in the order of the number of notes.',
  themes: ([from, to, count], notes, all) =>
    `${from === to ? 'Theme' : 'Themes'} in order ${placesOf('en', from, to, count)}: ${outOf('en', notes, all)} notes`,
  example: 'Example',
  numbers: 'Note numbers',
  support: 'Support',
  more: (count) => `and ${number('en', count)} more`,
  together: (titles) =>
    `Raised in every body: ${list(
      'en',
      titles.map((title) => quoted('en', title)),
    )}`,
  nothingTogether: 'No theme was common to all bodies',
  remark: 'Worth noting',
  onlyHere: (titles) => `Only here: ${list('en', titles)}.`,
  silentOn: (titles) => `No notes on the themes ${list('en', titles)}.`,
  silentBody: 'Not a single note.',
  asOthers: 'The same themes as the others.',
  voices: (part, all) => `In people’s own words: ${outOf('en', part, all)} notes`,
  voicesRule:
    'A program picked the notes: other typical ones beside the examples, in the order of the themes, word for word.',
  cut: 'The sign […] means that a note is long: the whole of it is in the speaker notes.',
  dissents: (pairs) =>
    pairs === 1
      ? 'Differing views: one pair of opposite notes'
      : `Differing views: ${number('en', pairs)} pairs of opposite notes`,
  dissentRule:
    'People marked the pairs; they are in the order of note numbers. Both notes are word for word, and neither is put before the other.',
  summary: (cited, all) => `Summary: drawn from ${outOf('en', cited, all)} notes`,
  proposals: (notes, elements, all) =>
    `Changes are proposed on ${number('en', notes)} ${notes === 1 ? 'note' : 'notes'}${all === 0 ? '' : `: elements ${outOf('en', elements, all)}`}`,
  proposalsRule: 'Elements are in the order of the strategy, proposals in the order of note numbers.',
  matrix: 'Elements and notes',
  vote: (title, share) => `Most votes: ${quoted('en', title)}, ${share}`,
  across: 'Themes and tables',
  acrossRule: (shown, all) =>
    `Shown are the ${number('en', shown)} themes with the most notes, in the order of the questions. All ${number('en', all)} are in the speaker notes.`,
  summaryRule: (shown, all) =>
    `Shown are the first ${outOf('en', shown, all)} sentences. The others are in the speaker notes and in the report.`,
  next: (first) => `Next: ${first}`,
  nextRule: 'In the order in which the organiser wrote them.',
  method: (topics) => `How the results were made: ${list('en', topics)}`,
  coverage: (spoken, all) => `The texts speak of ${outOf('en', spoken, all)} notes`,
  sampled: (mean, rounds) =>
    `A random sample of as many notes would on average speak of ${percent(mean)} of the notes (${number('en', rounds)} samples).`,
  unspoken: (reasons, count) =>
    `Of the notes outside the texts a reason is given for ${outOf('en', reasons, count)}.`,
  spoken: 'Notes in the text',
  cited: 'Cited',
  sample: 'Random sample',
  why: 'Why it was published:',
  contact: 'Data, accessibility and contact',
  noContact: 'No contact has been given.',
  access:
    'Tables and charts can be edited and read with a screen reader. The words of the clouds with their counts and the note numbers are in the speaker notes. The same results are also available as a web page, a document and a workbook.',
  sections: { start: 'To begin with', end: 'To conclude' },
  allThemes: 'All themes',
  allWords: 'All words',
  allNotes: 'Notes in full',
}
