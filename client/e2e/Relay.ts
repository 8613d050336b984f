import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * Stands between a browser and the house, so that a real network can go and come (also for a service worker),
 * and the house can seem to have been renewed.
 */
export class Relay {
  readonly #house: URL
  readonly #server: Server
  readonly #open = new Set<Duplex>()
  #cut = false
  #renewed = false

  private constructor(house: string) {
    this.#house = new URL(house)
    this.#server = createServer((asked, answer) => this.#pass(asked, answer))
    this.#server.on('connection', (socket: Socket) => {
      if (this.#cut) socket.destroy()
      else this.#keep(socket)
    })
    this.#server.on('upgrade', (asked, socket, head) => this.#passOn(asked, socket, head))
  }

  static async open(house: string): Promise<Relay> {
    const relay = new Relay(house)
    await new Promise<void>((resolve) => relay.#server.listen(0, '127.0.0.1', resolve))
    return relay
  }

  /** By its number: browsers take it for a safe place, and for one that is over a network. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Nothing comes through any more. */
  cut(): void {
    this.#cut = true
    for (const socket of this.#open) socket.destroy()
  }

  mend(): void {
    this.#cut = false
  }

  /** From now on the worker is one of another version: the page's entry, it says, is another file of the page. */
  renew(): void {
    this.#renewed = true
  }

  close(): void {
    this.cut()
    this.#server.close()
  }

  #keep(socket: Duplex): void {
    this.#open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#open.delete(socket))
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url } = asked
    const { hostname, port } = this.#house
    const renews = this.#renewed && url === '/sw.js'
    const {
      'if-none-match': _tag,
      'if-modified-since': _since,
      'accept-encoding': _packed,
      ...anew
    } = asked.headers
    const headers = renews ? anew : asked.headers
    const onwards = request({ hostname, port, method, path: url, headers }, (came) => {
      if (!renews) {
        answer.writeHead(came.statusCode!, came.headers)
        return came.pipe(answer)
      }
      let text = ''
      came.setEncoding('utf8').on('data', (part: string) => (text += part))
      came.on('end', () => {
        const other = /"(\/assets\/ui-[^"]+\.js)"/.exec(text)![1]!
        const renewed = text.replace(/"entry":"[^"]+"/, `"entry":"${other}"`)
        answer.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(renewed)
      })
    })
    onwards.on('error', () => answer.destroy())
    asked.pipe(onwards)
  }

  #passOn({ method, url, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer): void {
    const onwards = connect(Number(this.#house.port), this.#house.hostname)
    this.#keep(onwards)
    const lines = [`${method} ${url} HTTP/1.1`]
    for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`)
    onwards.write(`${lines.join('\r\n')}\r\n\r\n`)
    onwards.write(head)
    onwards.pipe(socket)
    socket.pipe(onwards)
    socket.on('close', () => onwards.destroy())
    onwards.on('close', () => socket.destroy())
  }
}
