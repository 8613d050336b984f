import { parseArgs } from 'node:util'
import type { ClusteringResult, ClusterSettings } from '#shared/themes/clustering.ts'
import { type Lexicon, ownLexicon } from '../../themes/lexicon/lexicon.ts'
import { cluster } from '../../themes/grouping/pipeline.ts'
import { median, times } from '../figures.ts'
import { aligned } from '../print.ts'
import { type Gold, goldIn } from './gold.ts'
import { countBasePhrases } from './phrases.ts'
import { type Score, score } from './score.ts'
import { speeds } from './speed.ts'
import { streamStability } from './stability.ts'

const usage = 'npm run bench:themes -- GOLD.json … [--speed] [--json]'
const ROUNDS = 5

type Measured = Score & {
  name: string
  notes: number
  guided: Score | null
  phrases: { all: number; base: number }
  stability: { mean: number; worst: number }
  milliseconds: number
}

/** `npm run bench:themes`: how the themes of notes agree with those that people gave them, for each file and on the whole. */
async function benchThemes(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { speed: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  if (positionals.length === 0 && !values.speed) throw new Error(usage)
  const lexicon = ownLexicon()
  const all: Measured[] = []
  for (const path of positionals) all.push(await measured(goldIn(path), lexicon))
  const fast = values.speed ? await speeds() : []
  if (values.json)
    return console.log(JSON.stringify({ lexicon: lexicon.version, sets: all, speeds: fast }, null, 2))
  if (all.length > 0) console.log(aligned(table(all)))
  if (fast.length > 0) console.log(aligned(fast))
}

async function measured(gold: Gold, lexicon: Lexicon): Promise<Measured> {
  const notes = gold.notes.map(({ id, text }) => ({ id, text }))
  const group = (settings: ClusterSettings) => cluster({ notes, settings }, lexicon)
  const result = group({ grain: 0.5 })
  const guides = gold.guides?.map((each, at) => ({ id: `guide-${at}`, ...each }))
  return {
    name: gold.name,
    notes: notes.length,
    ...agreement(gold, result),
    guided: guides ? agreement(gold, group({ grain: 0.5, guides })) : null,
    phrases: countBasePhrases(result, notes, lexicon),
    stability: streamStability(notes, lexicon),
    milliseconds: median(await times(ROUNDS, () => group({ grain: 0.5 }))),
  }
}

function agreement(gold: Gold, { themes }: ClusteringResult): Score {
  const home = new Map(themes.flatMap(({ id, noteIds }) => noteIds.map((note) => [note, id] as const)))
  const people = new Map(
    gold.notes.flatMap(({ id, gold: theme }) => (theme === null ? [] : [[id, theme] as const])),
  )
  return score(people, home)
}

const three = (value: number) => value.toFixed(3)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function table(all: readonly Measured[]): string[][] {
  const head = [
    ...['gold', 'notes', 'ARI', 'AMI', 'effort', 'themes', 'in a theme', 'guided ARI'],
    ...['base phrases', 'keep theme', 'worst', 'ms', ''],
  ]
  const rows = all.map((each) => [
    each.name,
    String(each.notes),
    ...[each.ari, each.ami, each.effort].map(three),
    `${each.themes}/${each.wanted}`,
    percent(each.coverage),
    each.guided ? three(each.guided.ari) : '',
    each.phrases.all > 0 ? `${each.phrases.base}/${each.phrases.all}` : '',
    percent(each.stability.mean),
    percent(each.stability.worst),
    each.milliseconds.toFixed(0),
    '',
  ])
  if (all.length === 1) return [head, ...rows]
  const mean = (of: (each: Measured) => number) =>
    three(all.reduce((sum, each) => sum + of(each), 0) / all.length)
  const means = [mean((each) => each.ari), mean((each) => each.ami), mean((each) => each.effort)]
  return [head, ...rows, ['mean', '', ...means, ...head.slice(5).map(() => '')]]
}

try {
  await benchThemes(process.argv.slice(2))
} catch (error) {
  console.error(`bench:themes: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
// The worker stays warm for a while after a run; the bench is done with it.
process.exit()
