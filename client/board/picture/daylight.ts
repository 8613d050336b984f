import { readPapers } from '../canvas/farPainter.ts'
import type { Manner } from './boardSvg.ts'

/** The colours of the light theme, whichever is on. The page is not painted in between. */
export function inDaylight(): Pick<Manner, 'paper' | 'ink' | 'line' | 'ground'> {
  const root = document.documentElement
  const { theme } = root.dataset
  root.dataset['theme'] = 'light'
  try {
    const papers = readPapers(root)
    const read = (name: string) => getComputedStyle(root).getPropertyValue(name).trim()
    const kinds = ['free', 'keep', 'change', 'add', 'drop', 'merge', 'concern', 'question']
    const colours = new Map(kinds.map((kind) => [kind, papers.paper(kind)]))
    return {
      paper: (kind) => colours.get(kind) || '#fff',
      ink: papers.ink || '#000',
      line: read('--c-control') || '#888',
      ground: '#fff',
    }
  } finally {
    if (theme === undefined) delete root.dataset['theme']
    else root.dataset['theme'] = theme
  }
}
