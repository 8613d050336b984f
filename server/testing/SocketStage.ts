import type { Stage } from '#shared/testing/story.ts'
import type { TestServer } from './startServer.ts'
import { type Play, TestPerson } from './TestPerson.ts'

/** A stage over real sockets: people by name, one workshop, a server that can be restarted. */
export class SocketStage implements Stage {
  readonly server: TestServer
  readonly #people = new Map<string, TestPerson>()
  readonly play: Play

  constructor(server: TestServer) {
    this.server = server
    this.play = {
      origin: server.origin,
      workshop: '',
      code: '',
      hall: new Set(),
      links: { organiser: '', facilitator: '', observer: '' },
    }
  }

  person(name: string): TestPerson {
    const known = this.#people.get(name) ?? new TestPerson(name, this.play)
    this.#people.set(name, known)
    return known
  }

  /** Restarts the server on its data and waits until everybody's line is up again. */
  async restart(): Promise<void> {
    await this.server.restart()
    await Promise.all([...this.play.hall].map((person) => person.isBack()))
  }

  close(): void {
    for (const person of this.#people.values()) person.close()
  }
}
