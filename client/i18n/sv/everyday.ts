import board from './board.json'
import common from './common.json'
import install from './install.json'
import list from './list.json'
import locks from './locks.json'
import paper from './paper.json'
import people from './people.json'
import phone from './phone.json'
import { sv as refusals } from '#shared/contract/refusals/sv.ts'
import remarks from './remarks.json'
import review from './review.json'
import ui from './ui.json'
import ways from './ways.json'
import workshop from './workshop.json'

/** What anybody may meet on the page where people write. */
export const everyday = {
  board,
  common,
  install,
  list,
  locks,
  paper,
  people,
  phone,
  refusals,
  remarks,
  review,
  ui,
  ways,
  workshop,
}
