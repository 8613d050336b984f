import { Registry } from 'prom-client'
import type { BoardFigures } from './BoardFigures.ts'
import { addBoardMetrics } from './boardMetrics.ts'
import type { DoorFigures } from './DoorFigures.ts'
import { addDoorMetrics } from './doorMetrics.ts'
import type { LoopWatch } from './LoopWatch.ts'
import { addProcessMetrics } from './processMetrics.ts'

/** Everything that is measured, in Prometheus' text format. Labels come from closed sets and name nobody. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #loop: LoopWatch

  constructor(boards: BoardFigures, doors: DoorFigures) {
    addDoorMetrics(this.#registry, doors, boards)
    addBoardMetrics(this.#registry, boards)
    this.#loop = addProcessMetrics(this.#registry)
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  close(): void {
    this.#loop.stop()
  }
}
