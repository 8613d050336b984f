import type { Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '#shared/contract/live.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { Speaker } from '../workshop/rule.ts'

/** What the door knows of a line. */
export type LineData = { desk: Desk; speaker: Speaker }

export type LiveSocket = Socket<ClientToServer, ServerToClient, object, LineData>
