import * as Y from 'yjs'
import { closeFor, type Connection } from '../../board/Connection.ts'
import { type Frame, readFrame } from '../../board/frames.ts'
import type { FrameUp } from '../../health/BoardFigures.ts'
import type { WordingRoom } from './WordingRoom.ts'

const counted = {
  ask: 'ask',
  content: 'content',
  presence: 'presence',
  cursor: 'cursors',
  'ask-presence': 'other',
  'ask-durable': 'durable',
  other: 'other',
} as const satisfies Record<Frame['type'], FrameUp>

/** One frame from one line: counted, understood, permitted, done. Whatever is wrong with it closes that line only. */
export function receive(room: WordingRoom, from: Connection, bytes: Uint8Array): void {
  from.alive = true
  if (from.closed || !from.admits(bytes.length, room.tools.now())) return
  if (room.stage === 'gone') return from.close('sealed')
  const readable = from.visitor.may('read-board')
  if (readable !== true) return from.close(closeFor(readable))
  const frame = readFrame(bytes)
  room.tools.figures.frameIn(frame ? counted[frame.type] : 'malformed', bytes.length)
  if (!frame) return from.close('malformed')
  try {
    handle(room, from, frame)
  } catch (fault) {
    room.tools.log.warn({ err: fault, wording: room.id }, 'a frame could not be taken in')
    from.close('malformed')
  }
}

function handle(room: WordingRoom, from: Connection, frame: Frame): void {
  switch (frame.type) {
    case 'ask':
      return answer(room, from, frame.vector)
    case 'content':
      return takeContent(room, from, frame.update, frame.answer)
    case 'presence':
      return takePresence(room, from, frame.entries)
    case 'ask-presence':
      return room.greet(from)
    case 'ask-durable':
      if (from.durable) room.owe(from, frame.token)
      return
    case 'cursor':
    case 'other':
      return
  }
}

/** Who comes from another opening is sent off before anything of this one can get among its words. */
function answer(room: WordingRoom, from: Connection, vector: Uint8Array): void {
  if (!from.mayAsk(room.tools.now())) return
  const state = Y.decodeStateVector(vector)
  if (!room.doc.isOfThis(state)) return from.close('sealed')
  from.behind = null
  room.answer(from, vector, state.size > 0 && mayWrite(from))
}

/** Asked for every frame (A3). */
function mayWrite(from: Connection): boolean {
  const allowed = from.visitor.may('write-board') === true
  from.wrote ||= allowed
  return allowed
}

function takeContent(room: WordingRoom, from: Connection, update: Uint8Array, isAnswer: boolean): void {
  if (room.stage === 'sealing') return from.close('sealed')
  if (!mayWrite(from)) {
    // Nothing new in it: clients repeat what everybody has.
    if (room.doc.wouldChange(update)) from.close('forbidden')
    return
  }
  const begun = performance.now()
  const outcome = room.doc.take(update, from.visitor.key, from.authors, room.tools.limits.authors)
  from.charge(performance.now() - begun, room.tools.now())
  switch (outcome) {
    case 'taken':
      room.stir()
      return complete(room, from, isAnswer)
    case 'nothing':
      return complete(room, from, isAnswer)
    case 'lacks':
      // What it builds on has not come, or is another's to bring: its sender has it still, and is asked for all.
      from.lacks = true
      if (from.mayBeAsked(room.tools.now())) room.ask(from)
      return
    default:
      return from.close(outcome)
  }
}

/** An answer brings all that was left out before; what is owed counts from it. */
function complete(room: WordingRoom, from: Connection, isAnswer: boolean): void {
  if (!isAnswer || !from.lacks) return
  from.lacks = false
  if (from.owed !== null) room.owe(from, from.token)
}

function takePresence(room: WordingRoom, from: Connection, entries: Uint8Array): void {
  // Nobody is told that somebody writes who may not.
  if (!mayWrite(from)) return
  const wasAway = from.away
  switch (room.presence.receive(from, entries)) {
    case 'taken':
      if (wasAway && !from.away) room.greet(from)
      return room.stirPresence()
    case 'ignored':
      return
    case 'malformed':
      return from.close('malformed')
    case 'too-large':
      return from.close('tooLarge')
  }
}
