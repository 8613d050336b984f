import type { Log } from '../log.ts'
import type { BoardFigures, End } from './BoardFigures.ts'

/** Ends that somebody who runs the house wants to hear of; the others are how a day goes. */
const causes: readonly End[] = ['malformed', 'forbidden', 'tooLarge', 'tooFast', 'stuck', 'broken']

/** Logs each line that was ended for cause: which cause, and neither whose line nor which board. */
export function logEnds(figures: BoardFigures, log: Log): void {
  figures.onEnded = (end) => {
    if (causes.includes(end)) log.info({ door: 'boards', end }, 'line ended')
  }
}
