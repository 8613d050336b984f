import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { LIVE_PATH } from '#shared/contract/live.ts'
import { sameOrigin } from './actor.ts'
import type { BoardsDoor } from './boards.ts'

/**
 * The only `upgrade` listener beside Socket.IO's own (which is told to leave others' alone): handles the
 * detached socket's errors first of all, sends boards to their door and rejects what nobody claims.
 */
export function listenForUpgrades(http: Server, boards: BoardsDoor, publicUrl: string | null): void {
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const address = `http://house${request.url ?? '/'}`
    if (!URL.canParse(address)) return reject(socket, '400 Bad Request')
    const url = new URL(address)
    // As it was written: Socket.IO takes the address as it stands, and what neither takes would hang for ever.
    if (request.url?.startsWith(`${LIVE_PATH}/`)) return
    if (!boards.claims(url.pathname)) return reject(socket, '404 Not Found')
    if (!sameOrigin(request.headers, publicUrl)) return reject(socket, '403 Forbidden')
    boards.upgrade(request, socket, head, url)
  })
}

function reject(socket: Duplex, status: string): void {
  // Ended from our side as well: a peer that never hangs up would keep the socket.
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}
