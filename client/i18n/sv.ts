import actions from './sv/actions.json'
import arrange from './sv/arrange.json'
import baseline from './sv/baseline.json'
import board from './sv/board.json'
import common from './sv/common.json'
import find from './sv/find.json'
import install from './sv/install.json'
import keys from './sv/keys.json'
import list from './sv/list.json'
import looking from './sv/looking.json'
import paper from './sv/paper.json'
import people from './sv/people.json'
import phone from './sv/phone.json'
import picture from './sv/picture.json'
import prepare from './sv/prepare.json'
import refusals from './sv/refusals.json'
import remarks from './sv/remarks.json'
import report from './sv/report.json'
import shapes from './sv/shapes.json'
import themes from './sv/themes.json'
import ui from './sv/ui.json'
import vote from './sv/vote.json'
import workshop from './sv/workshop.json'
import { complete } from './words.ts'

export const sv = complete({
  actions,
  arrange,
  baseline,
  board,
  common,
  find,
  install,
  keys,
  list,
  looking,
  paper,
  people,
  phone,
  picture,
  prepare,
  refusals,
  remarks,
  report,
  shapes,
  themes,
  ui,
  vote,
  workshop,
})
