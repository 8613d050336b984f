import actions from './en/actions.json'
import arrange from './en/arrange.json'
import baseline from './en/baseline.json'
import board from './en/board.json'
import common from './en/common.json'
import find from './en/find.json'
import install from './en/install.json'
import keys from './en/keys.json'
import list from './en/list.json'
import looking from './en/looking.json'
import paper from './en/paper.json'
import people from './en/people.json'
import phone from './en/phone.json'
import picture from './en/picture.json'
import prepare from './en/prepare.json'
import refusals from './en/refusals.json'
import remarks from './en/remarks.json'
import report from './en/report.json'
import shapes from './en/shapes.json'
import themes from './en/themes.json'
import ui from './en/ui.json'
import vote from './en/vote.json'
import workshop from './en/workshop.json'
import { complete } from './words.ts'

export const en = complete({
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
