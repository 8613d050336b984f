import { type Envelope, LIVE_PATH, type Reply, type ServerToClient } from '#shared/contract/live.ts'
import { refuse } from '#shared/result.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import type { Me, View } from '#shared/workshop/view.ts'
import { freshId } from '../../ids.ts'
import { RawClient } from '../sync/RawClient.ts'
import type { Lately } from './Lately.ts'

type Said = { [E in keyof ServerToClient]: [E, Parameters<ServerToClient[E]>[0]] }[keyof ServerToClient]

const VIEW = Buffer.from('42["view"')

/** A person's live line as a bare socket that speaks Socket.IO: the latest view and me, commands and their answers. */
export class LiveWire {
  readonly line: RawClient
  readonly #workshop: string
  readonly #views: Lately<View>
  readonly #onNews: () => void
  readonly #answers = new Map<number, (reply: Reply) => void>()
  #asked = 0
  view: View | null = null
  me: Me | null = null
  views = 0
  /** Bytes of `me`, which nobody else is sent. */
  ownBytes = 0

  constructor(
    at: { port: number; cookie: string; workshop: string },
    views: Lately<View>,
    onNews: () => void,
  ) {
    this.#workshop = at.workshop
    this.#views = views
    this.#onNews = onNews
    const door = {
      port: at.port,
      path: `${LIVE_PATH}/?EIO=4&transport=websocket`,
      headers: { Cookie: at.cookie },
    }
    this.line = new RawClient(door, (payload) => this.#hear(payload), 'text')
  }

  send<C extends CommandName>(name: C, input: Input<C>): Promise<Reply<C>> {
    const envelope = { id: freshId(), name, input } as Envelope
    const number = (this.#asked += 1)
    if (this.line.closed !== null) return Promise.resolve(refuse('internal', 'the line is closed'))
    return new Promise((resolve) => {
      this.#answers.set(number, (reply) => resolve(reply as Reply<C>))
      this.#say(`42${number}${JSON.stringify(['command', envelope])}`)
    })
  }

  #say(text: string): void {
    this.line.send(Buffer.from(text))
  }

  /** Engine.IO's digit for the packet, Socket.IO's for what is in it, perhaps the number of an answer, and JSON. */
  #hear(payload: Buffer): void {
    if (payload.subarray(0, VIEW.length).equals(VIEW)) {
      this.views += 1
      return this.#take({ view: this.#views.look(payload) })
    }
    const text = payload.toString()
    if (text === '2') return this.#say('3')
    if (text.startsWith('0')) return this.#say(`40${JSON.stringify({ workshop: this.#workshop })}`)
    if (text.startsWith('44')) throw new Error(`not let in: ${text.slice(2)}`)
    if (text.startsWith('42')) {
      const [event, body] = JSON.parse(text.slice(2)) as Said
      if (event !== 'me') return
      this.ownBytes += payload.length
      return this.#take({ me: body })
    }
    if (!text.startsWith('43')) return
    const at = text.indexOf('[')
    const [reply] = JSON.parse(text.slice(at)) as [Reply]
    const number = Number(text.slice(2, at))
    this.#answers.get(number)?.(reply)
    this.#answers.delete(number)
  }

  #take(news: Partial<Pick<LiveWire, 'view' | 'me'>>): void {
    Object.assign(this, news)
    this.#onNews()
  }
}

/** Reads a frame that holds a view. */
export const readView = (frame: Buffer): View => (JSON.parse(frame.toString('utf8', 2)) as [string, View])[1]
