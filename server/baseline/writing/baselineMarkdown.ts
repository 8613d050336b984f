import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import { markText } from '../elementMark.ts'
import { escaped } from '../markdownWords.ts'
import { baselineBlocks, type Block } from './baselineBlocks.ts'
import type { BaselineWords } from './baselineWords.ts'

const begins: Record<Block['is'], string> = {
  title: '# ',
  document: '# ',
  listed: '- ',
  chapter: '## ',
  goal: '### ',
  text: '',
  item: '- ',
}

/** A baseline as Markdown; comments that no page shows say which element each line is, so that it reads back the same. */
export function baselineMarkdown(baseline: BaselineStrategy, words: BaselineWords): string {
  const blocks = baselineBlocks(baseline, words)
  const lines = blocks.map((block) => {
    const mark = block.mark ? ` ${markText(block.mark)}` : ''
    return `${'  '.repeat(block.depth)}${begins[block.is]}${wordsOf(block)}${mark}`
  })
  return lines.map((line, i) => (isList(blocks[i]!) && isList(blocks[i + 1]) ? line : `${line}\n`)).join('\n')
}

const isList = (block: Block | undefined): boolean => block?.is === 'item' || block?.is === 'listed'

/** Numbers before the words stay numbers, except where they would begin a list of Markdown's own. */
const wordsOf = ({ is, words }: Block): string => {
  const line = escaped(words)
  return is === 'text' ? line : line.replace(/^(\d+)\\(?=[.)])/, '$1')
}
