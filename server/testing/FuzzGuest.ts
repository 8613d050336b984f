import type { BoardId } from '#shared/ids.ts'
import { Visitor } from '../demo/Visitor.ts'
import type { WitnessLine } from './WitnessLine.ts'

/** Somebody on a device, with the boards they have open. */
export class FuzzGuest {
  readonly visitor: Visitor
  readonly name: string
  lines: WitnessLine[] = []

  constructor(origin: string, name: string) {
    this.visitor = new Visitor(origin)
    this.name = name
  }

  /** The open line to a board. */
  at(board: BoardId): WitnessLine | undefined {
    return this.lines.find((line) => line.board === board)
  }

  drop(line: WitnessLine): void {
    line.close()
    this.lines = this.lines.filter((each) => each !== line)
  }
}
