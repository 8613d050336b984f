import actions from './fi/actions.json'
import arrange from './fi/arrange.json'
import baseline from './fi/baseline.json'
import board from './fi/board.json'
import common from './fi/common.json'
import find from './fi/find.json'
import install from './fi/install.json'
import keys from './fi/keys.json'
import list from './fi/list.json'
import looking from './fi/looking.json'
import paper from './fi/paper.json'
import people from './fi/people.json'
import phone from './fi/phone.json'
import picture from './fi/picture.json'
import prepare from './fi/prepare.json'
import refusals from './fi/refusals.json'
import remarks from './fi/remarks.json'
import report from './fi/report.json'
import shapes from './fi/shapes.json'
import themes from './fi/themes.json'
import ui from './fi/ui.json'
import vote from './fi/vote.json'
import workshop from './fi/workshop.json'

/** The source language: its keys are the keys (see words.ts). One file per concept, each with its owner. */
export const fi = {
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
}
