import { onTestFinished } from 'vitest'
import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import type { AmendmentId, ElementId, NoteId, ThemeId } from '#shared/ids.ts'
import type { AmendmentView, StrategyView } from '#shared/strategy/view.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { freshId } from '../../ids.ts'
import { startServer, type TestServer } from '../startServer.ts'
import { type Play, TestPerson } from '../TestPerson.ts'

type Make = Partial<Input<'amendment:make'>> & Pick<Input<'amendment:make'>, 'kind'>

/** A hall of three tables that works on a strategy, at a real server. */
export class StrategyHall {
  readonly server: TestServer
  readonly play: Play
  readonly ritva: TestPerson
  /** Two at each table, table by table. */
  readonly people: TestPerson[]

  private constructor(server: TestServer) {
    this.server = server
    const links = { organiser: '', facilitator: '', observer: '' }
    this.play = { origin: server.origin, workshop: '', code: '', links, hall: new Set() }
    this.ritva = new TestPerson('Ritva', this.play)
    this.people = ['Aino', 'Bo', 'Cia', 'Dan', 'Eva', 'Fatima'].map((name) => new TestPerson(name, this.play))
  }

  /** @param text the strategy that the hall is to change */
  static async open(text: string, dataDir?: string): Promise<StrategyHall> {
    const server = await startServer(dataDir === undefined ? {} : { dataDir })
    onTestFinished(() => server.close())
    const hall = new StrategyHall(server)
    onTestFinished(() => [hall.ritva, ...hall.people].forEach((person) => person.close()))
    await hall.ritva.opensWorkshop('blank', 'fi', 3)
    await hall.brings(text)
    await Promise.all(hall.people.map((person, i) => person.joins(Math.floor(i / 2) + 1)))
    return hall
  }

  async brings(text: string): Promise<void> {
    const { workshop } = this.play
    const read = await this.ritva.visitor.call('readBaseline', { workshop }, { text })
    if (!read.ok) throw new Error(read.refusal.code)
    const { revision } = this.ritva.view
    await this.ritva.does('baseline:set', { baseline: read.value.baseline, revision })
    await this.ritva.waitForView('the strategy', (view) => view.hasBaseline)
  }

  async baseline(): Promise<BaselineStrategy> {
    const { workshop } = this.play
    const got = await this.ritva.visitor.call('getBaseline', { workshop }, undefined)
    if (!got.ok || !got.value.baseline) throw new Error('no strategy')
    return got.value.baseline
  }

  async element(text: string): Promise<Element> {
    const found = (await this.baseline()).elements.find((each) => each.text.startsWith(text))
    if (!found) throw new Error(`no element begins "${text}"`)
    return found
  }

  async seen(by: TestPerson, since = 0): Promise<StrategyView> {
    const path = `/api/workshops/${this.play.workshop}/strategy?since=${since}`
    const response = await fetch(this.play.origin + path, { headers: { cookie: by.visitor.cookie } })
    if (!response.ok) throw new Error(`${by.name} gets ${response.status}`)
    return (await response.json()) as StrategyView
  }

  async amendment(id: AmendmentId, by = this.ritva): Promise<AmendmentView> {
    const found = (await this.seen(by)).amendments.find((each) => each.id === id)
    if (!found) throw new Error(`no amendment ${id}`)
    return found
  }

  /** Notes of each person about elements, gathered; the ids of the notes as they lie there, by their text. */
  async writes(lines: readonly { text: string; about: ElementId }[]): Promise<Map<string, NoteId>> {
    const { ritva } = this
    await ritva.opens(1)
    const activity = ritva.activity!.id
    await ritva.does('phase:advance', { activity, from: 'waiting', to: 'brainstorm' })
    await ritva.everybodyIsAt('brainstorm')
    await Promise.all(lines.map(({ text }, i) => this.people[i % this.people.length]!.writes(text)))
    await ritva.does('phase:advance', { activity, from: 'brainstorm', to: 'synthesis' })
    await ritva.everybodyIsAt('synthesis')
    const found = new Map<string, NoteId>()
    for (const { text } of lines) found.set(text, (await ritva.find(text)).found.id)
    await ritva.does('aims:set', {
      activity,
      aims: lines.map(({ text, about }) => ({ note: found.get(text)!, element: about })),
    })
    return found
  }

  /** A theme that holds some notes. */
  async theme(title: string, notes: readonly string[]): Promise<ThemeId> {
    await this.ritva.gathers(title, notes)
    const { themes } = (await this.ritva.board()).snapshot
    return themes.find((each) => each.title === title)!.id
  }

  async makes(who: TestPerson, { kind, ...more }: Make): Promise<AmendmentId> {
    const amendment = freshId() as AmendmentId
    const plain = { targets: [], element: null, place: null, text: '', rationale: '', evidence: [] }
    const sources = { notes: [], themes: [] }
    await who.does('amendment:make', {
      amendment,
      kind,
      ...plain,
      sources,
      group: null,
      open: false,
      ...more,
    })
    return amendment
  }

  async supports(amendment: AmendmentId, ...who: TestPerson[]): Promise<void> {
    const { revision } = (await this.amendment(amendment)).wording
    await Promise.all(
      who.map((each) => each.does('amendment:support', { amendment, supports: true, revision })),
    )
  }

  /** Takes a file of the results along, as its bytes. */
  async takes(format: Input<'export:start'>['format']): Promise<Uint8Array> {
    const { ritva, play } = this
    const options = { language: 'fi', version: null, questions: null, notes: true, names: true } as const
    const { job } = await ritva.does('export:start', { format, options })
    await ritva.waitForView(`the file ${format}`, (_, { exports = [] }) => {
      const now = exports.find((each) => each.id === job)
      if (now?.status === 'failed') throw new Error(`${format}: ${now.fault}`)
      return now?.status === 'ready'
    })
    const path = `/api/workshops/${play.workshop}/exports/${job}`
    const file = await fetch(play.origin + path, { headers: { cookie: ritva.visitor.cookie } })
    return new Uint8Array(await file.arrayBuffer())
  }
}
