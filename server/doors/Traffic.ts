import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import { LIMITS, Meter, PATIENCE } from './limits.ts'
import type { LiveSocket } from './LiveSocket.ts'

type Connection = LiveSocket['conn']

type Line = {
  /** Whose it is; null until that has been judged. */
  person: string | null
  /** What has come before that. */
  packets: number
  bytes: number
  /** Says why the line ends. */
  farewell: () => void
}

/**
 * Counts whatever comes up the live lines, commands or not, and ends lines on which too much comes: of a person
 * on all their lines together, of somebody unknown on the one.
 */
export class Traffic {
  readonly #lines = new Map<Connection, Line>()
  /** How many lines each person holds. */
  readonly #held = new Map<string, number>()
  readonly #packets: Meter
  readonly #bytes: Meter
  readonly #arrivals: Meter

  constructor(now: () => number) {
    this.#packets = new Meter(LIMITS.packets, now)
    this.#bytes = new Meter(LIMITS.bytes, now)
    this.#arrivals = new Meter(LIMITS.arrivals, now)
  }

  /** Counts from now on what comes up a line that nobody has judged yet. */
  watch(connection: Connection, flooded: () => void): void {
    const line: Line = { person: null, packets: 0, bytes: 0, farewell: flooded }
    this.#lines.set(connection, line)
    const { websocket, socket } = connection.request as IncomingMessage & { websocket?: WebSocket }
    const count = (packets: number, bytes: number) => {
      if (connection.readyState !== 'open' || this.#passes(line, packets, bytes)) return
      line.farewell()
      // What is still on its way is not even read.
      websocket?.pause()
      connection.close(true)
      // Nobody we know has to be able to hear the farewell.
      if (line.person === null) websocket?.terminate()
    }
    connection.on('packet', ({ data }: { data?: unknown }) => count(1, websocket ? 0 : sizeOf(data)))
    connection.once('close', () => this.#forget(connection, line))
    if (!websocket) return this.#takeBodiesOf(connection, LIMITS.knock.bytes)

    // Bytes count as they come, not once they make a frame: half a frame takes memory too.
    const onData = (chunk: Buffer) => count(0, chunk.length)
    socket.on('data', onData)
    // These are answered by the socket itself and never become packets.
    websocket.on('ping', () => count(1, 0))
    websocket.on('pong', () => count(1, 0))
    connection.once('close', () => {
      socket.off('data', onData)
      const cut = setTimeout(() => websocket.terminate(), PATIENCE.goodbye)
      websocket.once('close', () => clearTimeout(cut))
    })
  }

  /**
   * Lets a person have the line.
   * @param farewell is called before the line ends because they send too much
   * @returns why not, or null
   */
  admit(connection: Connection, person: string, farewell: () => void): RefusalCode | null {
    const line = this.#lines.get(connection)
    if (!line || line.person !== null) return 'malformed'
    const held = this.#held.get(person) ?? 0
    if (held >= LIMITS.lines || !this.#arrivals.take(person)) return 'too-fast'
    this.#held.set(person, held + 1)
    Object.assign(line, { person, farewell } satisfies Partial<Line>)
    this.#takeBodiesOf(connection, LIMITS.packet)
    return null
  }

  #passes(line: Line, packets: number, bytes: number): boolean {
    const { person } = line
    if (person !== null) {
      return (
        (packets === 0 || this.#packets.take(person, packets)) &&
        (bytes === 0 || this.#bytes.take(person, bytes))
      )
    }
    line.packets += packets
    line.bytes += bytes
    return line.packets <= LIMITS.knock.packets && line.bytes <= LIMITS.knock.bytes
  }

  #forget(connection: Connection, { person }: Line): void {
    this.#lines.delete(connection)
    if (person === null) return
    const held = this.#held.get(person)! - 1
    if (held > 0) this.#held.set(person, held)
    else this.#held.delete(person)
  }

  /** Largest request of a line that comes by polling. */
  #takeBodiesOf({ transport }: Connection, bytes: number): void {
    if ('maxHttpBufferSize' in transport) transport.maxHttpBufferSize = bytes
  }
}

const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? Buffer.byteLength(data) : Buffer.isBuffer(data) ? data.length : 0
