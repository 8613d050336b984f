import type { WordKey } from '../i18n/words.ts'
import type { Move } from './nextMove.ts'

/** The words on the one primary button, and what fills them. It names what follows, never "next". */
export function wordsOf(move: Move): { key: WordKey; named: Record<string, string> } {
  switch (move.move) {
    case 'open':
      return { key: 'workshop.desk.open', named: { title: move.activity.title } }
    case 'advance':
      return { key: advanceKey(move), named: {} }
    case 'wait':
      return {
        key: move.left === 'vote' ? 'workshop.settling.closing' : 'workshop.settling.gathering',
        named: {},
      }
    case 'results':
      return { key: 'workshop.desk.results', named: {} }
    case 'prepare':
      return { key: 'workshop.desk.prepare', named: {} }
  }
}

function advanceKey({ activity, from, to }: Extract<Move, { move: 'advance' }>): WordKey {
  // Under review nothing is revealed by going on.
  if (from === 'alone' && to === 'brainstorm' && !activity.review) return 'workshop.desk.to.reveal'
  if (from === 'vote') return 'workshop.desk.to.result'
  return `workshop.desk.to.${to}`
}
