import type { NoteKind, Point } from '../board/note.ts'
import type { TemplateName } from '../contract/http.ts'
import { unreachable } from '../unreachable.ts'
import type { Phase } from '../workshop/phase.ts'
import type { Language } from '../workshop/workshop.ts'

/** Activities, tables and questions are counted from 1; a note is named by how its text begins. */
export type Deed =
  | { does: 'opens the workshop'; template: TemplateName; language: Language; tables: number }
  | { does: 'brings the strategy'; text: string; elements: number }
  | { does: 'names the bodies'; bodies: readonly string[] }
  | { does: 'enters'; as: 'facilitator' | 'observer' }
  | { does: 'joins'; table: number; name: string | null }
  | { does: 'opens'; activity: number }
  | { does: 'moves on'; to: Phase }
  | { does: 'writes'; text: string; question?: number; kind?: NoteKind; aim?: string }
  /** Starts a note and leaves the hand on it: `types on` goes on with it. */
  | { does: 'begins'; text: string }
  | { does: 'types on'; note: string; more: string }
  | { does: 'moves'; note: string; to: Point }
  | { does: 'archives'; note: string }
  | { does: 'restores'; note: string }
  | { does: 'sees'; notes: readonly string[] }
  | { does: 'sees nothing of'; notes: readonly string[] }
  | { does: 'counts'; notes: number }
  | { does: 'is ready' }
  | { does: 'gathers'; theme: string; notes: readonly string[] }
  | { does: 'asks for themes' }
  | { does: 'accepts the themes' }
  /** Dots on the named option, as many as given. */
  | { does: 'votes'; dots: Readonly<Record<string, number>> }
  | { does: 'sees the outcome'; voters: number; first: string; support: number }
  | { does: 'reloads' }
  | { does: 'leaves' }

export type Line =
  ({ who: string } & Deed) | { does: 'the server restarts' } | { does: 'at once'; lines: readonly Line[] }

/** A person on a stage: the verbs of the story. Each resolves when it has been done and seen to be done. */
export type StagePerson = {
  opensWorkshop(template: TemplateName, language: Language, tables: number): Promise<void>
  bringsStrategy(text: string, elements: number): Promise<void>
  namesBodies(bodies: readonly string[]): Promise<void>
  enters(as: 'facilitator' | 'observer'): Promise<void>
  joins(table: number, name: string | null): Promise<void>
  opens(activity: number): Promise<void>
  movesOn(to: Phase): Promise<void>
  writes(text: string, more: { question?: number; kind?: NoteKind; aim?: string }): Promise<void>
  begins(text: string): Promise<void>
  typesOn(note: string, more: string): Promise<void>
  moves(note: string, to: Point): Promise<void>
  archives(note: string): Promise<void>
  restores(note: string): Promise<void>
  sees(notes: readonly string[]): Promise<void>
  seesNothingOf(notes: readonly string[]): Promise<void>
  counts(notes: number): Promise<void>
  isReady(): Promise<void>
  gathers(theme: string, notes: readonly string[]): Promise<void>
  asksForThemes(): Promise<void>
  acceptsThemes(): Promise<void>
  votes(dots: Readonly<Record<string, number>>): Promise<void>
  seesOutcome(outcome: { voters: number; first: string; support: number }): Promise<void>
  reloads(): Promise<void>
  leaves(): Promise<void>
}

/** Where a story is played: over sockets (`TestPerson`) or in a browser. */
export type Stage = {
  person(name: string): StagePerson
  restart(): Promise<void>
}

/** Plays lines one after another; those under `at once` together. A failure names the line. */
export async function playDay(lines: readonly Line[], stage: Stage): Promise<void> {
  for (const line of lines) {
    try {
      if (line.does === 'at once') await Promise.all(line.lines.map((each) => playDay([each], stage)))
      else if (line.does === 'the server restarts') await stage.restart()
      else await act(stage.person(line.who), line)
    } catch (fault) {
      if (line.does === 'at once') throw fault
      throw new Error(`In the story: ${JSON.stringify(line)}`, { cause: fault })
    }
  }
}

function act(person: StagePerson, deed: Deed): Promise<void> {
  switch (deed.does) {
    case 'opens the workshop':
      return person.opensWorkshop(deed.template, deed.language, deed.tables)
    case 'brings the strategy':
      return person.bringsStrategy(deed.text, deed.elements)
    case 'names the bodies':
      return person.namesBodies(deed.bodies)
    case 'enters':
      return person.enters(deed.as)
    case 'joins':
      return person.joins(deed.table, deed.name)
    case 'opens':
      return person.opens(deed.activity)
    case 'moves on':
      return person.movesOn(deed.to)
    case 'writes':
      return person.writes(deed.text, deed)
    case 'begins':
      return person.begins(deed.text)
    case 'types on':
      return person.typesOn(deed.note, deed.more)
    case 'moves':
      return person.moves(deed.note, deed.to)
    case 'archives':
      return person.archives(deed.note)
    case 'restores':
      return person.restores(deed.note)
    case 'sees':
      return person.sees(deed.notes)
    case 'sees nothing of':
      return person.seesNothingOf(deed.notes)
    case 'counts':
      return person.counts(deed.notes)
    case 'is ready':
      return person.isReady()
    case 'gathers':
      return person.gathers(deed.theme, deed.notes)
    case 'asks for themes':
      return person.asksForThemes()
    case 'accepts the themes':
      return person.acceptsThemes()
    case 'votes':
      return person.votes(deed.dots)
    case 'sees the outcome':
      return person.seesOutcome(deed)
    case 'reloads':
      return person.reloads()
    case 'leaves':
      return person.leaves()
    default:
      return unreachable(deed)
  }
}
