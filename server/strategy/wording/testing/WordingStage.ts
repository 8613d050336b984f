import type { AmendmentId, BoardId, ElementId, WorkshopId } from '#shared/ids.ts'
import type { Amendment } from '#shared/strategy/amendment.ts'
import { wordingIdOf } from '#shared/strategy/wording.ts'
import { SocketStage } from '../../../testing/SocketStage.ts'
import type { TestServer } from '../../../testing/startServer.ts'
import { must, type TestPerson } from '../../../testing/TestPerson.ts'
import { Stranger, Writer } from './Writer.ts'

/** What the element says that everybody rewords. */
export const PRESENT = 'Apu löytyy ajoissa.'

/** A workshop with a strategy of one sentence, Kaisa who facilitates, Aino and Eero at the first table, Bodil at the second. */
export class WordingStage {
  readonly #stage: SocketStage
  #element!: ElementId
  readonly #open: { close: () => void }[] = []

  constructor(server: TestServer) {
    this.#stage = new SocketStage(server)
  }

  async begins(): Promise<void> {
    const kaisa = this.person('Kaisa')
    await kaisa.opensWorkshop('blank', 'fi', 2)
    await kaisa.bringsStrategy(`# Suvannon suunta\n\n## Tavoitteet\n1 ${PRESENT}\n`, 1)
    const { visitor } = kaisa
    const { baseline } = must(await visitor.call('getBaseline', { workshop: this.workshop }, undefined))
    this.#element = baseline!.elements[0]!.id
    await kaisa.does('strategy:open', { open: { proposing: true, supporting: true, budget: null } })
    await this.person('Aino').joins(1)
    await this.person('Eero').joins(1)
    await this.person('Bodil').joins(2)
  }

  person(name: string): TestPerson {
    return this.#stage.person(name)
  }

  get server(): TestServer {
    return this.#stage.server
  }

  get workshop(): WorkshopId {
    return this.#stage.play.workshop as WorkshopId
  }

  get #state() {
    return this.server.app.house.desks.get(this.workshop)!.state
  }

  amendment(id: string): Amendment {
    return this.#state.strategy.amendments.find((each) => each.id === id)!
  }

  wording(id: string): BoardId {
    return wordingIdOf({ workshop: this.workshop, amendment: id as AmendmentId })
  }

  /** Aino's table makes an amendment of the sentence, with these words. */
  async proposes(id: string, open = true, text = PRESENT): Promise<void> {
    const kaisa = this.person('Kaisa')
    const group = kaisa.view.groups[0]!.id
    await kaisa.does('amendment:make', {
      ...{ amendment: id as AmendmentId, kind: 'reword', targets: [this.#element] },
      ...{ text, rationale: 'Tämä on jäänyt epäselväksi.', sources: { notes: [], themes: [] }, group, open },
    })
  }

  writes(name: string, id: string, open: boolean) {
    return this.person(name).asks('amendment:write', { amendment: id as AmendmentId, open })
  }

  /** Somebody sits down to write. */
  writer(name: string, id: string, origin = this.server.origin): Writer {
    const { visitor } = this.person(name)
    return this.#kept(new Writer(origin, visitor.cookie, this.wording(id)))
  }

  stranger(name: string | null, wording: string): Promise<Stranger> {
    const cookie = name === null ? '' : this.person(name).visitor.cookie
    const stranger = new Stranger(this.server.origin, cookie, wording)
    this.#open.push({ close: () => stranger.ws.terminate() })
    return stranger.open()
  }

  close(): void {
    for (const each of this.#open) each.close()
    this.#stage.close()
  }

  #kept(writer: Writer): Writer {
    this.#open.push(writer)
    return writer
  }
}
