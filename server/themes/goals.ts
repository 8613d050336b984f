import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'
import { type Guide, GUIDES } from '#shared/themes/clustering.ts'

/** A goal of the present strategy as a theme named beforehand: its words are its own and those of what is below it. */
export function goalGuides({ elements }: BaselineStrategy): Guide[] {
  const goalOf = goalsOf(elements)
  return elements
    .filter(({ kind }) => kind === 'goal')
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

function titleOf({ code, text }: Element): string {
  const whole = code === null || code === '' ? text : `${code} ${text}`
  const title = whole.replace(/\s+/g, ' ').trim()
  if (title.length <= GUIDES.longestTitle) return title
  const cut = title.slice(0, GUIDES.longestTitle - 1)
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
  return (id) => {
    // A parent that is its own grandparent ends the climb too.
    for (let at = id, left = 5; at !== null && left > 0; left--) {
      const element = known.get(at)
      if (element?.kind === 'goal') return element.id
      at = element?.parent ?? null
    }
    return null
  }
}
