import { placeOf } from '../board/boardId.ts'
import type { RefusalCode } from '../contract/refusals.ts'
import type { ActivityId, AmendmentId, BoardId, GroupId, PersonId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import { facilitates } from '../people/roles.ts'
import { leads } from './leading.ts'
import { phases } from './phase.ts'
import { findActivity, progressOf } from './programme.ts'
import { mayCountHands, mayPropose, mayReason, maySupport, mayWord } from './proposing.ts'
import { isQuieted } from './quiet.ts'
import { isReviewing, writesOnSheets } from './reviewing.ts'
import type { Tools } from './tools.ts'
import type { Workshop } from './workshop.ts'

/** What somebody wants to do, as data. Every door and every button asks about deeds. */
export type Deed =
  | { do: 'be-here' }
  | { do: 'organise' }
  | { do: 'facilitate' }
  | { do: 'edit-programme' }
  | { do: 'be-ready' }
  | { do: 'see-results' }
  | { do: 'read-version'; version: number }
  | { do: 'move-person'; person: PersonId }
  | { do: 'vote'; activity: ActivityId }
  | { do: 'see-ideas'; activity: ActivityId }
  | { do: 'review'; activity: ActivityId }
  | { do: 'read-board'; board: BoardId }
  | { do: 'tend-board'; board: BoardId }
  | { do: 'write-board'; board: BoardId }
  | { do: 'arrange-board'; board: BoardId }
  | { do: 'edit-others'; board: BoardId }
  | { do: 'remark'; board: BoardId }
  | { do: 'draw-shapes'; board: BoardId }
  | { do: 'send-picture'; board: BoardId }
  | { do: 'propose' }
  | { do: 'reason' }
  | { do: 'support' }
  | { do: 'word'; amendment: AmendmentId }
  | { do: 'count-hands'; group: GroupId }

/** The one permission function: true, or the code that says why not. */
export function may(actor: Actor, deed: Deed, workshop: Workshop): true | RefusalCode {
  switch (deed.do) {
    case 'be-here':
      return true
    case 'organise':
      return actor.role === 'organiser' ? true : 'forbidden'
    case 'facilitate':
      return facilitates(actor.role) ? true : 'forbidden'
    case 'edit-programme':
      return mayEditProgramme(actor, workshop)
    case 'be-ready':
      return actor.role === 'participant' ? true : 'forbidden'
    case 'see-results':
      return actor.role === 'participant' ? 'forbidden' : true
    case 'read-version':
      // R81: participants see what is published, and nothing else that has been put by.
      return actor.role !== 'participant' || workshop.results.published === deed.version ? true : 'forbidden'
    case 'move-person':
      return facilitates(actor.role) || (actor.id === deed.person && actor.role === 'participant')
        ? true
        : 'forbidden'
    case 'vote':
      return mayVote(actor, deed.activity, workshop)
    case 'see-ideas':
      return maySeeIdeas(actor, deed.activity, workshop)
    case 'review':
      return mayReview(actor, deed.activity, workshop)
    case 'read-board':
      return mayRead(actor, deed.board, workshop)
    case 'tend-board':
      return mayTend(actor, deed.board, workshop)
    case 'write-board':
      return mayWrite(actor, deed.board, workshop)
    case 'arrange-board':
      return mayArrange(actor, deed.board, workshop)
    case 'edit-others':
      return mayEditOthers(actor, deed.board, workshop)
    case 'remark':
      return mayRemark(actor, deed.board, workshop)
    case 'draw-shapes':
      return mayDraw(actor, deed.board, workshop)
    case 'send-picture':
      return maySendPicture(actor, deed.board, workshop)
    case 'propose':
      return mayPropose(actor, workshop)
    case 'reason':
      return mayReason(actor, workshop)
    case 'support':
      return maySupport(actor, workshop)
    case 'word':
      return mayWord(actor, deed.amendment, workshop)
    case 'count-hands':
      return mayCountHands(actor, deed.group, workshop)
  }
}

/** S1: organisers, and once the meeting is on whoever facilitates it. */
function mayEditProgramme(actor: Actor, { current }: Workshop): true | RefusalCode {
  return actor.role === 'organiser' || (facilitates(actor.role) && current !== null) ? true : 'forbidden'
}

function mayVote(actor: Actor, activity: ActivityId, workshop: Workshop): true | RefusalCode {
  if (actor.role !== 'participant') return 'forbidden'
  const open = phases[progressOf(workshop, activity).phase].ballot === 'open'
  return open && workshop.current === activity ? true : 'ballot-shut'
}

/** S46: where the activity wants it, those who are writing alone. */
function maySeeIdeas(actor: Actor, activity: ActivityId, workshop: Workshop): true | RefusalCode {
  const asked = findActivity(workshop, activity)
  // H2: what is read by who facilitates first is lent to nobody.
  if (actor.role !== 'participant' || !asked?.ideas || asked.review) return 'forbidden'
  const { phase, settling } = progressOf(workshop, activity)
  const isAlone = workshop.current === activity && phases[phase].writes === 'self' && settling === null
  return isAlone ? true : 'wrong-phase'
}

/** H5: reading what waits to be seen, and letting it through. */
function mayReview(actor: Actor, id: ActivityId, workshop: Workshop): true | RefusalCode {
  const activity = findActivity(workshop, id)
  if (!facilitates(actor.role) || !activity?.review) return 'forbidden'
  const progress = progressOf(workshop, id)
  if (!isReviewing(activity, progress)) return 'wrong-phase'
  return progress.settling === null ? true : 'busy'
}

/** A1, read side: own notes always, the group's board for its members, everything once it is gathered. */
function mayRead(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  const place = placeOf(board)
  if (!place || place.workshop !== workshop.id || !findActivity(workshop, place.activity)) return 'not-found'
  const sees = phases[progressOf(workshop, place.activity).phase].sees
  switch (place.kind) {
    case 'personal':
      return place.person === actor.id ? true : 'forbidden'
    case 'group':
      if (!workshop.groups.some((group) => group.id === place.group)) return 'not-found'
      return actor.role !== 'participant' || place.group === actor.group || sees === 'all'
        ? true
        : 'forbidden'
    case 'synthesis':
      return facilitates(actor.role) || sees === 'all' ? true : 'forbidden'
  }
}

/**
 * B20 B21 G7: hiding a board's notes and reading its time line: for who facilitates any board that is shared, for
 * who leads a table its board until notes are gathered, when what is done there would be done to everybody's.
 */
function mayTend(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  const place = placeOf(board)
  if (facilitates(actor.role))
    return place?.kind === 'personal' ? 'not-found' : mayRead(actor, board, workshop)
  if (place?.kind !== 'group' || place.group !== actor.group || !leads(workshop, actor)) return 'forbidden'
  if (isQuieted(actor, workshop)) return 'quieted'
  const readable = mayRead(actor, board, workshop)
  if (readable !== true) return readable
  const isGathered = phases[progressOf(workshop, place.activity).phase].sees === 'all'
  return workshop.current === place.activity && !isGathered ? true : 'wrong-phase'
}

/** A1, write side: the phase says who writes, and the board must be theirs. */
function mayWrite(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  const readable = mayRead(actor, board, workshop)
  if (readable !== true) return readable
  const place = placeOf(board)!
  if (workshop.archived) return 'archived'
  if (actor.role === 'observer') return 'forbidden'
  if (workshop.current !== place.activity) return 'wrong-phase'
  if (place.kind !== 'synthesis' && isQuieted(actor, workshop)) return 'quieted'
  const { phase, settling, locks } = progressOf(workshop, place.activity)
  // L2, before the phase: also what comes in while a board is being sealed is told that it was locked.
  if (locks.writing && actor.role === 'participant' && place.kind !== 'synthesis') return 'writing-locked'
  const writes = phases[phase].writes
  const onSheets = writesOnSheets(findActivity(workshop, place.activity)!, phase)
  switch (place.kind) {
    case 'personal':
      return writes === 'self' || (onSheets && settling === null) ? true : 'wrong-phase'
    case 'group':
      if (onSheets && actor.role === 'participant') return 'shown-only'
      return writes === 'group' && settling === null ? true : 'wrong-phase'
    case 'synthesis':
      if (!facilitates(actor.role)) return 'forbidden'
      return writes === 'facilitators' && settling === null ? true : 'wrong-phase'
  }
}

/**
 * L1: moving what lies on a board, for those who may write there. What people write alone is nobody's to
 * disturb, so it is not bound. A board whose positions are locked says so in any phase, as with writing.
 */
function mayArrange(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  const place = placeOf(board)
  const isBound = place !== null && place.kind !== 'personal' && actor.role === 'participant'
  if (isBound && progressOf(workshop, place.activity).locks.positions && !isQuieted(actor, workshop))
    return 'positions-locked'
  return mayWrite(actor, board, workshop)
}

/**
 * S40: changing notes that somebody else wrote, for those who may write there. As with positions it is said in any
 * phase, so that what comes in while a board is being sealed is bound by it too.
 */
function mayEditOthers(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  const place = placeOf(board)
  const isBound = place?.kind === 'group' && actor.role === 'participant' && !isQuieted(actor, workshop)
  if (isBound && findActivity(workshop, place.activity)?.edits === 'own') return 'own-notes-only'
  return mayWrite(actor, board, workshop)
}

/** L6: whether an activity leaves participants without a tool; facilitators keep all. */
const lacks = (actor: Actor, board: BoardId, tool: keyof Tools, workshop: Workshop): boolean => {
  const place = placeOf(board)
  const isBound = place !== null && actor.role === 'participant'
  return isBound && findActivity(workshop, place.activity)?.tools?.[tool] === false
}

/** L6: frames, lines and texts. Said in any phase, as with others' notes. */
function mayDraw(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  if (lacks(actor, board, 'shapes', workshop)) return 'no-shapes'
  return mayWrite(actor, board, workshop)
}

/** L6: pictures, by those who may write. */
function maySendPicture(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  const writable = mayWrite(actor, board, workshop)
  if (writable !== true) return writable
  return lacks(actor, board, 'pictures', workshop) ? 'no-pictures' : true
}

/** Commenting and reacting: who may write, where the activity wants it. */
function mayRemark(actor: Actor, board: BoardId, workshop: Workshop): true | RefusalCode {
  const writable = mayWrite(actor, board, workshop)
  if (writable !== true) return writable
  return findActivity(workshop, placeOf(board)!.activity)?.remarks ? true : 'forbidden'
}
