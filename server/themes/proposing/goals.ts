import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'
import { type Guide, GUIDES } from '#shared/themes/clustering.ts'

/** What of a strategy may stand for themes: its goals, or where it has none, its focus areas. */
const goalsIn = (elements: readonly Element[]): readonly Element[] => {
  const goals = elements.filter(({ kind }) => kind === 'goal')
  return goals.length > 0 ? goals : elements.filter(({ kind }) => kind === 'focus')
}

/** The goals of the present strategy as themes named beforehand: their words are their own and those of what is below. */
export function goalGuides({ elements }: BaselineStrategy): Guide[] {
  const goalOf = goalsOf(elements)
  return goalsIn(elements)
    .slice(0, GUIDES.most)
    .map((goal) => ({
      id: goal.id as string,
      title: titleOf(goal),
      words: wordsOf([
        goal.text,
        ...elements
          .filter((each) => each.kind === 'subgoal' && goalOf(each.id) === goal.id)
          .map(({ text }) => text),
      ]),
    }))
}

/** Goals and then people's own guides; of a goal that people have named themselves, their words hold. */
export function withGoals(goals: readonly Guide[], guides: readonly Guide[]): Guide[] {
  const own = new Map(guides.map((guide) => [plainTitle(guide), guide]))
  const taken = new Set(goals.map(plainTitle))
  return [
    ...goals.map((goal) => ({ ...goal, words: own.get(plainTitle(goal))?.words ?? goal.words })),
    ...guides.filter((guide) => !taken.has(plainTitle(guide))),
  ]
}

/** Titles that differ only so are the same. */
export const plainTitle = ({ title }: { title: string }): string => title.trim().toLocaleLowerCase('fi')

/** "Hoito ajallaan: jonot lyhenevät" has its name before the colon. */
function titleOf({ code, text }: Element): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  const name = whole.split(/[:;] /, 1)[0]!.replace(/[.!?:;]+$/, '') || whole || code || '–'
  if (name.length <= GUIDES.longestTitle) return name
  const cut = name.slice(0, GUIDES.longestTitle - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).toWellFormed()}…`
}

/** The words of sentences, each once, in order; very short ones say nothing of a goal. */
function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}-]{2,}/gu) ?? [])
  const once = new Set(words.map((word) => word.toLocaleLowerCase('fi')))
  return [...once].filter((word) => word.length <= GUIDES.longestWord).slice(0, GUIDES.words)
}

/** Tells the goal that an element is or lies below; null where it is about no goal. */
export function goalsOf(elements: readonly Element[]): (id: ElementId | null) => ElementId | null {
  const known = new Map(elements.map((each) => [each.id, each]))
  const goals = new Set(goalsIn(elements))
  return (id) => {
    // A parent that is its own grandparent ends the climb too.
    for (let at = id, left = 5; at !== null && left > 0; left--) {
      const element = known.get(at)
      if (element && goals.has(element)) return element.id
      at = element?.parent ?? null
    }
    return null
  }
}
