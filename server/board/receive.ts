import type { FrameUp } from '../health/BoardFigures.ts'
import type { BoardRoom } from './BoardRoom.ts'
import { closeFor, type Connection } from './Connection.ts'
import { type Frame, readFrame } from './frames.ts'

/**
 * Milliseconds that an update without a permit waits before it is refused. The step ends first and the
 * board begins to drain a moment later; what arrives in between is not the writer's fault.
 */
const GRACE = 400

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
export function receive(room: BoardRoom, from: Connection, bytes: Uint8Array): void {
  from.alive = true
  if (from.closed || !from.admits(bytes.length, room.tools.now())) return
  const readable = from.visitor.may('read-board')
  if (readable !== true) return from.close(closeFor(readable))
  const frame = readFrame(bytes)
  room.tools.figures.frameIn(frame ? counted[frame.type] : 'malformed', bytes.length)
  if (!frame) return from.close('malformed')
  try {
    handle(room, from, frame)
    askWhenAllowed(room, from)
  } catch (fault) {
    room.tools.log.warn({ err: fault, board: room.board }, 'a frame could not be taken in')
    from.close('malformed')
  }
}

function handle(room: BoardRoom, from: Connection, frame: Frame): void {
  switch (frame.type) {
    case 'ask':
      return answer(room, from, frame.vector)
    case 'content':
      takeContent(room, from, frame.update, frame.answer && room.gate.isAsked(from))
      if (frame.answer) room.gate.done(from)
      return
    case 'presence':
      return takePresence(room, from, frame.entries)
    case 'cursor':
      if (from.compact && room.presence.move(from, frame.x, frame.y)) room.stirPresence()
      return
    case 'ask-presence': {
      const everybody = room.presence.everybodyFor(from)
      if (everybody) from.sendIfKeepingUp(everybody)
      return
    }
    case 'ask-durable':
      if (from.durable) askDurable(room, from, frame.token)
      return
    case 'other':
      return
  }
}

/** Brings a client up to date, and asks in turn for what it has, if it may write and has anything. */
function answer(room: BoardRoom, from: Connection, vector: Uint8Array): void {
  if (!from.mayAsk(room.tools.now())) return
  from.sendAnswer(room.edition.answer(vector, from.compact))
  from.behind = null
  if (from.compact && room.edition.ledger.needsPacking) void room.compact()
  from.toAsk = vector.length > 1
  askWhenAllowed(room, from)
}

/** What was written offline is asked for once; if its writer may not write now, as soon as that is allowed again. */
export function askWhenAllowed(room: BoardRoom, from: Connection): void {
  if (!from.toAsk || !mayWrite(from)) return
  from.toAsk = false
  room.gate.add(from)
}

/** Asked for every frame (A3). */
function mayWrite(from: Connection): boolean {
  const allowed = from.visitor.may('write-board') === true
  from.wrote ||= allowed
  return allowed
}

/** L2, L5: a facilitator has locked writing for now, everybody's or this one's. */
function isLocked(from: Connection): boolean {
  const allowed = from.visitor.may('write-board')
  return allowed === 'writing-locked' || allowed === 'quieted'
}

/** L3: its sender has it still, and is asked for it when writing is open again. */
function leaveOut(from: Connection): void {
  from.lacks = true
  from.toAsk = true
}

function takeContent(room: BoardRoom, from: Connection, update: Uint8Array, asked: boolean): void {
  if (room.stage === 'sealing') return from.close('sealed')
  const allowed = mayWrite(from) || (room.stage === 'draining' && from.wrote && !isLocked(from))
  if (allowed) return takeUpdate(room, from, update, asked)
  // Nothing new in it: clients repeat what everybody has.
  if (!room.edition.wouldChange(update)) return
  if (isLocked(from)) return leaveOut(from)
  if (!from.wrote) return from.close('forbidden')
  from.late.push(update)
  if (from.late.length === 1) setTimeout(() => judgeLate(room, from), GRACE)
}

/** Takes or refuses, all or nothing, what came without a permit. */
export function judgeLate(room: BoardRoom, from: Connection): void {
  const late = from.late
  from.late = []
  if (late.length === 0 || from.closed) return
  if (isLocked(from)) return leaveOut(from)
  if (room.stage !== 'draining' && !mayWrite(from)) return from.close('forbidden')
  for (const update of late) takeUpdate(room, from, update, false)
  if (from.token > 0 && !from.lacks) room.owe(from)
}

/** What waits for a permit, or was left out, has not been taken in, so it is not promised either. */
function askDurable(room: BoardRoom, from: Connection, token: number): void {
  if (from.late.length > 0 || from.lacks) from.token = token
  else room.owe(from, token)
}

function takeUpdate(room: BoardRoom, from: Connection, update: Uint8Array, asked: boolean): void {
  if (from.closed) return
  const { edition, presence, tools } = room
  const begun = performance.now()
  const outcome = edition.take(update, from, {
    ownerOf: (client) => presence.ownerOf(client),
    number: () => tools.numbers.take(room.workshop),
    asked,
  })
  from.charge(performance.now() - begun, tools.now())
  if (outcome !== null && outcome !== 'lacks') return from.close(outcome)
  if (outcome === 'lacks') {
    // Asked for all that it has, and again later: others may have brought what is missing, or let go of its number.
    if (!from.lacks || from.mayBeAsked(tools.now())) room.gate.add(from)
    from.lacks = true
    return
  }
  if (asked) from.lacks = false
  else tellWriting(room, from)
  if (from.durable && !from.lacks) room.owe(from)
  room.askLacking(from)
}

/** What was asked for was written earlier; what comes by itself is being written now. */
function tellWriting(room: BoardRoom, from: Connection): void {
  const actor = from.visitor.actor()
  if (actor?.role === 'participant') room.tools.onWritten(room, actor)
}

function takePresence(room: BoardRoom, from: Connection, entries: Uint8Array): void {
  if (!from.wrote) mayWrite(from)
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
