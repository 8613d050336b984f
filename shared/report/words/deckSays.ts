/** What slides say beside the words that every format has. Titles state what was found and have no full stop. */
export type DeckWords = {
  findings: (notes: number, people: number, count: number) => string
  /** Which questions' findings are shown, and in what order. */
  findingsRule: (shown: number, all: number) => string
  participation: (writers: number, people: number) => string
  nobody: string
  figuresRule: string
  answered: (written: number, all: number) => string
  voted: (dots: number, possible: number) => string
  ofNotes: (part: number, all: number) => string
  ofWriters: (part: number, all: number) => string
  ofGroups: (part: number, all: number) => string
  ofVotes: (part: number, all: number) => string
  leads: (first: string, its: string, second: string | null, seconds: string) => string
  level: (titles: readonly string[], each: string) => string
  chartRule: (shown: number, all: number) => string
  chartAlt: (unit: string, bars: readonly string[]) => string
  most: (titles: readonly string[], share: string) => string
  commonest: (word: string, notes: number, all: number) => string
  cloud: string
  rankedWords: (shown: number, all: number) => string
  /** `places`: the first and last of them in their order, and how many there are. */
  themes: (places: [from: number, to: number, of: number], notes: number, all: number) => string
  example: string
  numbers: string
  support: string
  more: (count: number) => string
  together: (titles: readonly string[]) => string
  nothingTogether: string
  remark: string
  onlyHere: (titles: readonly string[]) => string
  silentOn: (titles: readonly string[]) => string
  silentBody: string
  asOthers: string
  voices: (part: number, all: number) => string
  voicesRule: string
  cut: string
  dissents: (pairs: number) => string
  dissentRule: string
  summary: (cited: number, all: number) => string
  proposals: (notes: number, elements: number, all: number) => string
  proposalsRule: string
  /** Title of the table of who said what of which element. */
  matrix: string
  vote: (title: string, share: string) => string
  across: string
  /** Which themes of a comparison are shown. */
  acrossRule: (shown: number, all: number) => string
  /** How much of a summary is shown. */
  summaryRule: (shown: number, all: number) => string
  next: (first: string) => string
  nextRule: string
  method: (topics: readonly string[]) => string
  coverage: (spoken: number, all: number) => string
  sampled: (mean: number, rounds: number) => string
  unspoken: (reasons: number, count: number) => string
  spoken: string
  cited: string
  sample: string
  why: string
  contact: string
  noContact: string
  access: string
  sections: { start: string; end: string }
  allThemes: string
  allWords: string
  allNotes: string
}
