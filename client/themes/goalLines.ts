import type { Element } from '#shared/baseline/strategy.ts'
import { GUIDES } from '#shared/themes/clustering.ts'
import { linesOf, readGuideLines } from './guideLines.ts'

/** Of so many words a goal is known, at most. */
const mostWords = 12
/** Shorter words seldom tell what a goal is about. */
const shortest = 6

/** What may stand for themes: the goals, or where the strategy has none, its focus areas. */
export function goalsOf(elements: readonly Element[]): Element[] {
  const goals = elements.filter(({ kind }) => kind === 'goal')
  return goals.length > 0 ? goals : elements.filter(({ kind }) => kind === 'focus')
}

/** A strategy's goals as lines of named themes, with the longer words of what is under them, for people to correct. */
export function goalLines(elements: readonly Element[]): string {
  return linesOf(
    goalsOf(elements).map((goal) => {
      const { name, rest } = nameOf(goal.text)
      const under = elements.filter(({ parent }) => parent === goal.id).map(({ text }) => text)
      return { title: name, words: longWords([rest, ...under].join(' '), name) }
    }),
  )
}

/** The lines of goals that are not among those written already, by their name. */
export function missingGoals(elements: readonly Element[], written: string): string[] {
  const named = new Set(readGuideLines(written).map(({ title }) => title.toLocaleLowerCase('fi')))
  return goalLines(elements)
    .split('\n')
    .filter((line) => line !== '' && !named.has(readGuideLines(line)[0]?.title.toLocaleLowerCase('fi') ?? ''))
}

/** "Hoito ajallaan: jonot lyhenevät" has its name before the colon; a long name ends with a whole word. */
function nameOf(text: string): { name: string; rest: string } {
  const [first = '', ...others] = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/[:;]\s*/)
  const bare = first.replaceAll(/\s+[–—-]\s+/g, ', ').replace(/[.!?]$/, '')
  if (bare.length <= GUIDES.longestTitle) return { name: bare, rest: others.join(' ') }
  const cut = bare.slice(0, GUIDES.longestTitle)
  return { name: cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/,$/, ''), rest: others.join(' ') }
}

function longWords(text: string, name: string): string[] {
  const inName = new Set(tokens(name))
  const words = tokens(text).filter(
    (word) => word.length >= shortest && word.length <= GUIDES.longestWord && !inName.has(word),
  )
  return [...new Set(words)].slice(0, mostWords)
}

const tokens = (text: string): string[] =>
  text.toLocaleLowerCase('fi').match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
