import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { placeOf } from '#shared/board/boardId.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH, type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import { type ActivityId, type BoardId, boardId, type PersonKey } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import type { PresenceStamp } from '#shared/board/presence.ts'
import { wordingOf } from '#shared/strategy/wording.ts'
import { may } from '#shared/workshop/permits.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { BoardDeed, Socket, Visitor } from '../board/Connection.ts'
import type { BoardFigures } from '../health/BoardFigures.ts'
import type { Desk } from '../workshop/Desk.ts'
import { keyFor, type House } from '../workshop/house.ts'
import { actorIn, type Speaker } from '../workshop/rule.ts'
import { actorOf } from './actor.ts'
import { PATIENCE } from './limits.ts'
import { stampFor } from './stamp.ts'
import { wordingVisitor } from './wordings.ts'

/** Bytes of one frame; larger ones end the connection with a code of their own. */
const FRAME = 1024 * 1024

/** What ws says of a broken frame (RFC 6455, section 7.4.1), in the words that make a provider stay away. */
const brokenFrames: Record<number, CloseName> = {
  1002: 'malformed',
  1007: 'malformed',
  1008: 'tooLarge',
  1009: 'tooLarge',
}

/** A line that says why it ends in our own codes, also when the frame was no frame. */
class BoardSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    const name = brokenFrames[code ?? 0]
    if (name) super.close(closeCodes[name], name)
    else super.close(code, reason)
  }
}

/**
 * The door for content. Sockets are accepted before they are judged, because only then does the browser
 * see why it was refused.
 */
export class BoardsDoor {
  readonly #house: House
  readonly #figures: BoardFigures
  readonly #server = new WebSocketServer({
    WebSocket: BoardSocket,
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 2 * FRAME,
    maxFragments: 64,
  })

  constructor(house: House, figures: BoardFigures) {
    this.#house = house
    this.#figures = figures
  }

  claims(path: string): boolean {
    return path.startsWith(BOARDS_PATH)
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void {
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', (fault) => this.#house.log.debug({ err: fault }, 'board socket'))
      this.#welcome({ ws, socket }, request, url).catch((fault: unknown) => {
        this.#house.log.error({ err: fault }, 'board not opened')
        this.#close(ws, 'comeAgain')
      })
    })
  }

  close(): void {
    this.#server.close()
  }

  async #welcome({ ws, socket }: Socket, request: IncomingMessage, url: URL): Promise<void> {
    const house = this.#house
    // Frames may arrive while the visitor is being judged; they wait in the socket.
    ws.pause()
    // Ids need no encoding, so nothing is decoded.
    const board = boardId.safeParse(url.pathname.slice(BOARDS_PATH.length))
    const place = board.success ? (placeOf(board.data) ?? wordingOf(board.data)) : null
    if (!board.success || !place) return this.#close(ws, 'notFound')
    const found = await actorOf(house, request.headers, place.workshop)
    if (!found.ok) return this.#close(ws, 'signedOut')
    const { desk, actor, device } = found.value
    const speaker = { person: actor.id, device }
    const durable = url.searchParams.get('durable') === '1'
    if ('amendment' in place) {
      ws.resume()
      const visitor = wordingVisitor(house, desk, speaker, place)
      return house.wordings.welcome({ ws, socket }, { id: board.data, durable }, visitor)
    }
    const visitor = this.#visitor(desk, speaker, board.data, place.activity)
    ws.resume()
    await house.rooms.welcome(
      { ws, socket },
      {
        board: board.data,
        epoch: Number(url.searchParams.get('epoch')),
        schema: Number(url.searchParams.get('schema') ?? SCHEMA),
        durable,
        compact: url.searchParams.get('compact') === '1',
      },
      visitor,
    )
  }

  #close(ws: WebSocket, name: CloseName): void {
    this.#figures.closed(name)
    ws.resume()
    ws.close(closeCodes[name], name)
    // ws would wait half a minute for a goodbye, and whoever knocks without a cookie may knock often.
    setTimeout(() => ws.terminate(), PATIENCE.stranger).unref()
  }

  /** Asked for every frame (A3); answered anew when the workshop has changed, which is far more seldom. */
  #visitor(desk: Desk, speaker: Speaker, board: BoardId, activity: ActivityId): Visitor {
    const key = keyFor(this.#house, desk, activity, speaker)
    const known = { ...speaker, key }
    let last = this.#judge(desk.state, known, board)
    const now = () => {
      if (last.state !== desk.state) last = this.#judge(desk.state, known, board, last)
      return last
    }
    return {
      actor: () => now().actor,
      may: (deed) => now()[deed],
      stamp: () => now().stamp,
      key,
    }
  }

  #judge(
    state: Workshop,
    { person, key }: { person: string; key: PersonKey },
    board: BoardId,
    before?: Judgement,
  ): Judgement {
    const actor = actorIn(state, person)
    const rule = (deed: BoardDeed) => (actor ? may(actor, { do: deed, board }, state) : 'signed-out')
    const stamp = stampFor(state, person, key, before?.stamp)
    return {
      state,
      actor,
      stamp,
      'read-board': rule('read-board'),
      'write-board': rule('write-board'),
      'arrange-board': rule('arrange-board'),
      'edit-others': rule('edit-others'),
      'draw-shapes': rule('draw-shapes'),
      remark: rule('remark'),
    }
  }
}

/** What a visitor is and may, as long as the workshop stays as it is. */
type Judgement = { state: Workshop; actor: Actor | null; stamp: PresenceStamp } & Record<
  BoardDeed,
  true | RefusalCode
>
