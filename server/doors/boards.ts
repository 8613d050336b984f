import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { placeOf } from '#shared/board/boardId.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH, type CloseName, closeCodes } from '#shared/contract/boards.ts'
import { boardId } from '#shared/ids.ts'
import { may } from '#shared/workshop/permits.ts'
import { keyFor, type House } from '../workshop/house.ts'
import { actorIn } from '../workshop/rule.ts'
import { actorOf } from './actor.ts'

/** Bytes of one frame; larger ones end the connection with a code of their own. */
const FRAME = 1024 * 1024

/**
 * The door for content. Sockets are accepted before they are judged, because only then does the browser
 * see why it was refused.
 */
export class BoardsDoor {
  readonly #house: House
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 2 * FRAME })

  constructor(house: House) {
    this.#house = house
  }

  claims(path: string): boolean {
    return path.startsWith(BOARDS_PATH)
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void {
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', (fault) => this.#house.log.debug({ err: fault }, 'board socket'))
      this.#welcome(ws, request, url).catch((fault: unknown) => {
        this.#house.log.error({ err: fault }, 'board not opened')
        close(ws, 'comeAgain')
      })
    })
  }

  close(): void {
    this.#server.close()
  }

  async #welcome(ws: WebSocket, request: IncomingMessage, url: URL): Promise<void> {
    const house = this.#house
    // Frames may arrive while the visitor is being judged; they wait in the socket.
    ws.pause()
    // Ids need no encoding, so nothing is decoded.
    const board = boardId.safeParse(url.pathname.slice(BOARDS_PATH.length))
    const place = board.success ? placeOf(board.data) : null
    if (!board.success || !place) return close(ws, 'notFound')
    const found = await actorOf(house, request.headers, place.workshop)
    if (!found.ok) return close(ws, 'signedOut')
    const { desk, actor } = found.value
    const speaker = () => actorIn(desk.state, actor.id)
    const person = desk.state.people.find((each) => each.id === actor.id)!
    ws.resume()
    await house.rooms.welcome(
      ws,
      {
        board: board.data,
        epoch: Number(url.searchParams.get('epoch')),
        schema: Number(url.searchParams.get('schema') ?? SCHEMA),
        durable: url.searchParams.get('durable') === '1',
      },
      {
        actor: speaker,
        may: (deed) => {
          const now = speaker()
          return now ? may(now, { do: deed, board: board.data }, desk.state) : 'signed-out'
        },
        stamp: () => {
          const { id, name, number, role, group } =
            desk.state.people.find((each) => each.id === person.id) ?? person
          return { id, name, number, role, group }
        },
        key: keyFor(house, desk, place.activity, actor.id),
      },
    )
  }
}

function close(ws: WebSocket, name: CloseName): void {
  ws.resume()
  ws.close(closeCodes[name], name)
}
