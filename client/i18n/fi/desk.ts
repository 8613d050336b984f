import leading from './leading.json'
import list from './list.desk.json'
import board from './board.desk.json'
import paper from './paper.desk.json'
import workshop from './workshop.desk.json'
import common from './common.desk.json'
import locks from './locks.desk.json'
import people from './people.desk.json'
import phone from './phone.desk.json'
import remarks from './remarks.desk.json'
import ui from './ui.desk.json'
import actions from './actions.json'
import aiming from './aiming.json'
import matrix from './matrix.json'
import arrange from './arrange.json'
import baseline from './baseline.json'
import baselineEdit from './baselineEdit.json'
import bringBack from './bringBack.json'
import count from './count.json'
import covering from './covering.json'
import exporting from './exporting.json'
import draft from './draft.json'
import drafting from './drafting.json'
import evidence from './evidence.json'
import measures from './measures.json'
import routing from './routing.json'
import find from './find.json'
import grouping from './grouping.json'
import keys from './keys.json'
import looking from './looking.json'
import looks from './looks.json'
import moving from './moving.json'
import ownWords from './ownWords.json'
import pairs from './pairs.json'
import panel from './panel.json'
import picture from './picture.json'
import practice from './practice.json'
import prepare from './prepare.json'
import proposal from './proposal.json'
import protection from './protection.json'
import quiet from './quiet.json'
import receipt from './receipt.json'
import rehearsal from './rehearsal.json'
import { fi as refusals } from '#shared/contract/refusals/desk/fi.ts'
import report from './report.json'
import review from './review.desk.json'
import room from './room.json'
import roster from './roster.json'
import seating from './seating.json'
import services from './services.json'
import shapes from './shapes.json'
import startList from './startList.json'
import strategyVotes from './strategyVotes.json'
import strategy from './strategy.json'
import summary from './summary.json'
import themes from './themes.json'
import versions from './versions.json'
import vote from './vote.json'
import votes from './votes.json'
import ways from './ways.desk.json'
import wording from './wording.json'
import words from './words.json'

/** What the other faces and pages say: fetched with the first of them. */
export const desk = {
  leading,
  common,
  locks,
  people,
  phone,
  remarks,
  ui,
  list,
  board,
  paper,
  workshop,
  actions,
  aiming,
  matrix,
  arrange,
  baseline,
  baselineEdit,
  bringBack,
  count,
  covering,
  exporting,
  draft,
  drafting,
  evidence,
  measures,
  routing,
  find,
  grouping,
  keys,
  looking,
  looks,
  moving,
  ownWords,
  pairs,
  panel,
  picture,
  practice,
  prepare,
  proposal,
  protection,
  quiet,
  receipt,
  refusals,
  rehearsal,
  report,
  review,
  room,
  roster,
  seating,
  services,
  shapes,
  startList,
  strategyVotes,
  strategy,
  summary,
  themes,
  versions,
  vote,
  votes,
  ways,
  wording,
  words,
}
