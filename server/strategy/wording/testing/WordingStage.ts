import type { AmendmentId, BoardId, ElementId, WorkshopId } from '#shared/ids.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'
import { wordingIdOf } from '#shared/strategy/wording.ts'
import { must, type Play, TestPerson } from '../../../testing/TestPerson.ts'
import { Stranger, Writer } from './Writer.ts'

/** What the element says that everybody rewords. */
export const PRESENT = 'Apu löytyy ajoissa.'

/** A workshop with a strategy of one sentence, Kaisa who facilitates, Aino and Eero at the first table, Bodil at the second. */
export class WordingStage {
  readonly origin: string
  readonly #people = new Map<string, TestPerson>()
  readonly #play: Play
  readonly #open: { close: () => void }[] = []
  #element!: ElementId

  constructor(origin: string) {
    this.origin = origin
    const links = { organiser: '', facilitator: '', observer: '' }
    this.#play = { origin, workshop: '', code: '', hall: new Set(), links }
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
    const known = this.#people.get(name) ?? new TestPerson(name, this.#play)
    this.#people.set(name, known)
    return known
  }

  get workshop(): WorkshopId {
    return this.#play.workshop as WorkshopId
  }

  /** An amendment as Kaisa is told of it. */
  async amendment(id: string): Promise<AmendmentView> {
    const { visitor } = this.person('Kaisa')
    const work = must(await visitor.call('getStrategy', { workshop: this.workshop }, undefined))
    return work.amendments.find((each) => each.id === id)!
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
      ...{ element: null, place: null, evidence: [] },
      ...{ text, rationale: 'Tämä on jäänyt epäselväksi.', sources: { notes: [], themes: [] }, group, open },
    })
  }

  writes(name: string, id: string, open: boolean) {
    return this.person(name).asks('amendment:write', { amendment: id as AmendmentId, open })
  }

  /** Somebody sits down to write. */
  writer(name: string, id: string, origin = this.origin): Writer {
    const { visitor } = this.person(name)
    return this.#kept(new Writer(origin, visitor.cookie, this.wording(id)))
  }

  stranger(name: string | null, wording: string): Promise<Stranger> {
    const cookie = name === null ? '' : this.person(name).visitor.cookie
    const stranger = new Stranger(this.origin, cookie, wording)
    this.#open.push({ close: () => stranger.ws.terminate() })
    return stranger.open()
  }

  close(): void {
    for (const each of this.#open) each.close()
    for (const person of this.#people.values()) person.close()
  }

  #kept(writer: Writer): Writer {
    this.#open.push(writer)
    return writer
  }
}
