import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import { outlineOf } from './outline.ts'

/**
 * A strategy as Markdown that reads back as the same strategy. `headingOf` names a kind in words that the
 * reader knows (any of the three languages).
 */
export function strategyText(
  baseline: BaselineStrategy,
  headingOf: (kind: Element['kind']) => string,
): string {
  const chapters = outlineOf(baseline).map(({ kind, branches }) =>
    [
      `## ${headingOf(kind)}`,
      '',
      ...branches.flatMap((branch) => linesOf(branch.element, branch.children)),
    ].join('\n'),
  )
  return [...(baseline.title ? [`# ${baseline.title}`] : []), ...chapters].join('\n\n')
}

function linesOf(element: Element, children: readonly Element[]): string[] {
  const under = children.map((child) => `  - ${numbered(child)}`)
  if (element.kind === 'mission' || element.kind === 'vision') return [element.text, ...under]
  if (element.kind === 'goal' || element.kind === 'focus') {
    return [`### ${numbered(element)}`, ...children.map((child) => `- ${numbered(child)}`), '']
  }
  return [`- ${numbered(element)}`, ...under]
}

const numbered = ({ code, text }: Element): string =>
  code === null ? text : code.includes('.') ? `${code} ${text}` : `${code}. ${text}`
