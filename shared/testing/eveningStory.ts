import type { Point } from '../board/note.ts'
import type { RefusalCode } from '../contract/refusals.ts'
import type { Deed as Did } from '../workshop/history.ts'
import type { Phase } from '../workshop/phase.ts'
import type { Edits } from '../workshop/edits.ts'
import { type Deed, type Line, playDay, type Stage } from './story.ts'

/** What is done before the meeting, and where people sit. Tables are counted from 1; 0 is none. */
type Seating =
  /** Lines of name;table;body. `moves`: who of those who are here already were moved. */
  | { does: 'brings the list'; list: string; moves: number }
  | { does: 'sees of the list'; names: number; waiting: number }
  | { does: 'sits at'; table: number }
  | { does: 'sits down at'; table: number }
  | { does: 'is asked which of the namesakes'; tables: readonly number[] }
  | { does: 'shares a device'; table: number; heads: number }
  | { does: 'counts heads'; heads: number }
  | { does: 'sees heads'; total: number; voters: number }
  | { does: 'spreads'; whom: 'unseated' | 'all'; moves: number }
  | { does: 'takes the moves back'; moves: number }
  | { does: 'seats'; whom: string; at: number }

/** Moving the hall, and its clock. */
type Running =
  | { does: 'looks ahead'; activity: number; sees: boolean }
  | { does: 'jumps to'; to: Phase }
  /** On a page that still shows that phase. */
  | { does: 'presses on from'; phase: Phase }
  | { does: 'goes back to'; to: Phase }
  | { does: 'changes the programme'; activity: number; to: Change }
  | { does: 'adds a part after'; activity: number; title: string }
  | { does: 'leaves out'; activity: number }
  /** Minutes by which the evening ends later than agreed. */
  | { does: 'sees the end'; later: number }
  | { does: 'pauses the time' }
  | { does: 'lets the time go on' }
  | { does: 'gives minutes'; minutes: number }
  /** In minutes, as every device derives it; within half of one. */
  | { does: 'sees time left'; minutes: number }
  | { does: 'sees the step begin by itself'; to: Phase }
  | { does: 'locks'; positions?: boolean; writing?: boolean }
  | { does: 'may not write'; because: RefusalCode }
  | { does: 'cannot move'; note: string }
  | { does: 'cannot reword'; note: string }
  | { does: 'asks for ideas'; gets: number }

export type Change = {
  minutes?: Partial<Record<Phase, number>>
  auto?: Phase
  edits?: Edits
  ideas?: true
  review?: true
}

/** The room, the wall and those who only look. */
type Watching =
  | { does: 'sees silent'; tables: readonly number[] }
  | { does: 'asks the table'; table: number }
  | { does: 'is asked by the facilitator'; questions: number }
  | { does: 'lights'; note: string | null }
  | { does: 'pauses the picture'; paused: boolean }
  | { does: 'sees on the wall'; note: string | null; paused: boolean }
  | { does: 'reads'; text: string }
  | { does: 'no longer sees'; note: string }
  | { does: 'is told no name'; names: readonly string[] }

/** What protects the evening. */
type Protecting =
  | { does: 'hides'; note: string }
  | { does: 'shows again'; note: string }
  | { does: 'reads the time line'; note: string; whose: string; did: Did }
  | { does: 'puts back'; note: string; did: Did }
  /** All that somebody has done to others' notes on the board in front. */
  | { does: 'takes back what was done to others by'; whom: string; things: number }
  | { does: 'sees at'; note: string; at: Point }
  | { does: 'sees waiting'; notes: readonly string[] }
  | { does: 'lets through'; note: string }
  | { does: 'holds back'; note: string; reason: string }
  | { does: 'is told why'; note: string; reason: string }
  | { does: 'reads at the table'; notes: readonly string[] }
  | { does: 'removes'; whom: string }
  | { does: 'is sent away' }
  | { does: 'lets in again'; whom: string }
  | { does: 'comes back' }
  | { does: 'renews the code' }
  | { does: 'tries the code on the old slip' }
  | { does: 'breaks the device' }
  | { does: 'says what was said before, word for word' }
  | { does: 'says what nobody may say' }
  | { does: 'says far too much' }

/** The vote, and what is left of it for who wants to check. */
type Voting =
  /** A second one beside the first, told of while it is open. */
  | { does: 'adds a live vote'; activity: number; name: string }
  | { does: 'votes in'; vote: string; dots: Readonly<Record<string, number>> }
  /** Null: nothing is told yet. */
  | { does: 'sees the running count'; vote: string; voters: number | null }
  | { does: 'keeps the code' }
  | { does: 'finds the own ballot'; dots: Readonly<Record<string, number>> }
  | { does: 'counts the list anew'; ballots: number; vote?: string }
  | { does: 'shares out'; places: number; chosen: readonly string[] }
  | { does: 'keeps the receipt' }
  /** On a device that was never here. `none`: it opens nothing any more. */
  | { does: 'opens the receipt elsewhere'; notes: readonly string[] | 'none' }

export type EveningDeed = Seating | Running | Watching | Protecting | Voting

/** A person on this evening's stage: each deed by its name, resolving when it has been done and seen to be done. */
export type Doings = { [D in EveningDeed as D['does']]: (deed: D) => Promise<void> }

export type EveningLine =
  | Line
  | ({ who: string } & EveningDeed)
  | { does: 'at once'; lines: readonly EveningLine[] }
  /** The line is said no to, in this way. */
  | { does: 'no'; code: RefusalCode; to: { who: string } & (Deed | EveningDeed) }
  /** Several press at the same moment; the hall takes one step. */
  | { does: 'together'; who: readonly string[]; to: Phase }
  | { does: 'time passes'; minutes: number }

export type EveningStage = Stage & {
  doings(name: string): Doings
  together(names: readonly string[], to: Phase): Promise<void>
  passTime(minutes: number): Promise<void>
}

/** Plays the lines of an evening. A failure names the line. */
export async function playEvening(lines: readonly EveningLine[], stage: EveningStage): Promise<void> {
  for (const line of lines) {
    try {
      await play(line, stage)
    } catch (fault) {
      if (line.does === 'at once') throw fault
      throw new Error(`In the evening: ${JSON.stringify(line)}`, { cause: fault })
    }
  }
}

async function play(line: EveningLine, stage: EveningStage): Promise<void> {
  if (line.does === 'at once') {
    await Promise.all(line.lines.map((each) => playEvening([each], stage)))
  } else if (line.does === 'no') await isRefused(playEvening([line.to], stage), line.code)
  else if (line.does === 'together') await stage.together(line.who, line.to)
  else if (line.does === 'time passes') await stage.passTime(line.minutes)
  else if (line.does !== 'the server restarts' && isOfEvening(line, stage.doings(line.who))) {
    // Each deed has the function of its own name.
    const doing = stage.doings(line.who)[line.does] as (deed: EveningDeed) => Promise<void>
    await doing(line)
  } else await playDay([line], stage)
}

const isOfEvening = <L extends { does: string }>(line: L, doings: Doings): line is Extract<L, EveningDeed> =>
  Object.hasOwn(doings, line.does)

async function isRefused(trying: Promise<void>, code: RefusalCode): Promise<void> {
  const said = await trying.then(
    () => 'yes',
    (fault: unknown) => reasons(fault),
  )
  if (!new RegExp(`(refused|not let in): ${code}\\b`).test(said)) throw new Error(`not ${code} but: ${said}`)
}

const reasons = (fault: unknown): string =>
  fault instanceof Error ? `${fault.message} < ${reasons(fault.cause)}` : ''
