import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { ReportQuestion } from '#shared/report/report.ts'
import type { WordCount } from '#shared/themes/clustering.ts'
import type { WordEdits } from '#shared/themes/wordEdits.ts'
import type { Group, Language } from '#shared/workshop/workshop.ts'
import type { ActivityFacts } from '../facts.ts'
import { clean } from '../sanitise.ts'
import { bodiesOf } from './bodies.ts'
import { changesOf } from './changes.ts'
import { findingOf } from './findings.ts'
import { pairsBeside, placePairs } from './pairs.ts'
import { type PlacedNote, reachOf, refsOf } from './placed.ts'
import { type ThemeTools, themesOf } from './themes.ts'

export type ClusterText = { id: string; text: string; lang?: Language }
/** Counts words in base form, as people have edited them, most common first. */
export type CountWords = (notes: readonly ClusterText[], edits: WordEdits) => WordCount[]

export type Tools = ThemeTools & { countWords: CountWords }
export type Around = {
  facts: ActivityFacts
  /** All notes of the activity. */
  all: readonly PlacedNote[]
  /** Of the activity, from 1. */
  place: number
  baseline: BaselineStrategy | null
  groups: readonly Group[]
  wordEdits: WordEdits
}

/** An activity's questions with their notes; a last one without an id holds the notes that name none, if any. */
export function questionsOf(around: Around, tools: Tools): ReportQuestion[] {
  const asked = around.facts.activity.questions.map(({ id, text, kind }) => ({ id, text, kind }))
  const loose = around.all.some((note) => note.asked === null)
  const rest = { id: null, text: tools.words.noQuestion, kind: 'free' as const }
  return [...asked, ...(loose ? [rest] : [])].map((question, i) =>
    questionOf(question, `${around.place}.${i + 1}`, around, tools),
  )
}

function questionOf(
  question: Asked,
  number: string,
  { facts, all, baseline, groups, wordEdits }: Around,
  tools: Tools,
): ReportQuestion {
  const notes = all.filter((note) => note.asked === question.id)
  const anchor = (letter: string) => `teema-${number.replace('.', '-')}-${letter.toLowerCase()}`
  const { words } = tools
  const pairs = placePairs(facts.pairs, all)
  const { themes, order } = themesOf(facts, notes, all, { ...tools, anchor, pairs })
  const sorted = new Set(themes.flatMap((theme) => theme.notes))
  const changes = changesOf(question.kind, baseline, notes, groups, words)
  return {
    ...question,
    number,
    reach: reachOf(notes),
    finding: findingOf({ themes, order, notes: notes.length, changes }, words),
    summary: null,
    order,
    themes,
    unsorted: refsOf(notes).filter((ref) => !sorted.has(ref)),
    pairs: pairsBeside(pairs, question.id, themes),
    words: wordsOf(notes, (texts) => tools.countWords(texts, wordEdits)),
    changes,
    bodies: question.kind === 'by-body' && notes.length > 0 ? bodiesOf(notes, themes, groups) : null,
  }
}

type Asked = { id: string | null; text: string; kind: ReportQuestion['kind'] }

function wordsOf(
  notes: readonly PlacedNote[],
  countWords: (texts: readonly ClusterText[]) => WordCount[],
): ReportQuestion['words'] {
  const texts = notes.map(({ id, text, language }) => ({ id, text, ...(language ? { lang: language } : {}) }))
  return countWords(texts).map((word) => {
    const holders = new Set(word.noteIds)
    return {
      word: clean(word.word).text,
      notes: word.notes,
      refs: refsOf(notes.filter((note) => holders.has(note.id))),
    }
  })
}
