import type { Bar as AnyBar } from '../judge.ts'
import type { CandidateName } from './candidate.ts'

type Bar = AnyBar<CandidateName>

const atMost = (limit: number) => ({ is: 'at most', limit }) as const
const atLeast = (limit: number) => ({ is: 'at least', limit }) as const

const bar = (on: RegExp, figure: string, what: string, must: Bar['must']): Bar => ({ on, figure, what, must })

/** Two frames of a screen that shows sixty a second. */
const TWO_FRAMES = 33.4

const desktop = {
  medium: /^desktop, 2000 /,
  large: /^desktop, 10000 /,
}
const phone = {
  small: /^phone, 500 /,
  medium: /^phone, 2000 /,
}

/** What our own board has to reach, on a machine that nobody else uses. */
export const bars: readonly Bar[] = [
  bar(desktop.large, 'farFrame', 'zooming out to all and panning there, p95 frame', atMost(17)),
  bar(desktop.large, 'remoteFps', 'with 50 remote updates a second, frames a second', atLeast(58)),
  bar(desktop.medium, 'zoomFrame', 'zoom sweep, p95 frame', atMost(20)),
  bar(desktop.large, 'zoomFrame', 'zoom sweep, p95 frame', atMost(20)),
  bar(desktop.large, 'dragFps', 'dragging, frames a second', atLeast(59)),
  bar(desktop.large, 'dragLatency', 'dragging, p95 latency', atMost(TWO_FRAMES)),
  bar(desktop.large, 'typeFps', 'typing, frames a second', atLeast(59)),
  bar(desktop.large, 'typeLatency', 'typing, p95 latency', atMost(TWO_FRAMES)),
  bar(desktop.medium, 'ready', 'first paint of the board', {
    is: 'ratio to the best',
    of: ['excalidraw', 'tldraw'],
    atMost: 0.75,
  }),
  bar(desktop.large, 'heap', 'heap', atMost(45)),
  bar(/^initial/, 'scripts', 'initial JavaScript of a participant’s phone, gzip', atMost(170)),
  bar(phone.small, 'ready', 'first paint of the board', atMost(1_200)),
  bar(phone.small, 'panFrame', 'panning, p95 frame', atMost(20)),
  bar(phone.small, 'remoteFps', 'with 50 remote updates a second, frames a second', atLeast(55)),
  bar(phone.medium, 'panFrame', 'panning, p95 frame', atMost(20)),
  bar(phone.medium, 'farFrame', 'zooming out to all and panning there, p95 frame', atMost(34)),
]
