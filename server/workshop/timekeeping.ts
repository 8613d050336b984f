import { dueStep, whenUp } from '#shared/workshop/automatic.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'
import { leavesUnshown } from './review.ts'
import { startSettling, whyNoVote } from './rule.ts'

/**
 * S3: moves a workshop on when the time of a step that ends by itself is up. It reads the same facts whenever they
 * change and when the desk opens, so a server that starts again knows what is due. Each time given ends once: what
 * could not be entered (no vote can open) is left to the facilitator, and so is what would leave notes unseen (H6).
 */
export function keepTime(house: House, desk: Desk): void {
  let timer: NodeJS.Timeout | undefined
  let tried: string | null = null

  const look = (): void => {
    clearTimeout(timer)
    const due = dueStep(desk.state)
    if (!due || due.key === tried) return
    timer = setTimeout(
      () => {
        if (!house.desks.get(desk.id)) return
        desk.alone(moveOn).catch((fault: unknown) => {
          if (!house.desks.get(desk.id)) return
          house.log.error({ err: fault, workshop: desk.id }, 'not moved on, trying again')
          timer = setTimeout(look, 1_000).unref()
        })
      },
      Math.max(0, due.at - house.now()),
    ).unref()
  }

  /** Alone, because a facilitator may have been faster or paused the time meanwhile. */
  const moveOn = async (): Promise<void> => {
    const due = dueStep(desk.state)
    if (!due || due.key === tried) return
    const events = whenUp(desk.state, house.now())
    // Timers may be a little early.
    if (events.length === 0) return look()
    const input = { activity: due.activity, from: due.from }
    if ((await whyNoVote(house, desk, input)) === null && !(await leavesUnshown(house, desk, due))) {
      await desk.record(events)
      startSettling(house, desk, due.activity)
    }
    tried = due.key
  }

  desk.onRecorded(look)
  look()
}
