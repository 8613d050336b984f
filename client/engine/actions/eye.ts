import { around, noteBox } from '#shared/board/geometry.ts'
import type { Point } from '#shared/board/note.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { panBy, ZOOM } from '../camera.ts'
import { zoomAbout, zoomStep } from '../zooming.ts'
import { HOP } from '../Eye.ts'
import { selectOnly } from '../selection.ts'
import { inReadingOrder } from '../neighbours.ts'
import type { NoteId } from '#shared/ids.ts'
import { action, always, arrowOf, directions } from './action.ts'

/** One key press moves the paper by this part of what is in view. */
const pace = 0.2

const middle = ({ viewport }: BoardEngine): Point => [viewport.width / 2, viewport.height / 2]

function zoom(engine: BoardEngine, direction: 1 | -1): void {
  engine.look(zoomAbout(engine.camera, middle(engine), zoomStep(engine.camera.zoom, direction)))
}

/**
 * Gives a note the keyboard and flies to it: near enough to be read, in the middle of what is free. The stack that it
 * lies in is opened.
 */
export function goTo(engine: BoardEngine, id: NoteId): void {
  const top = engine.content.stacks.topOf(id)
  const at = engine.seenAt(top)
  if (!at) return
  engine.select(selectOnly(top))
  if (top !== id) engine.fan.spread(top)
  const { eye, viewport } = engine
  const to = eye.fitted(noteBox(at), engine.camera.zoom < ZOOM.leastRead ? 1 : engine.camera.zoom)
  if (viewport.width > 0) eye.fly(to)
}

const zoomIn = action({
  name: 'zoom-in',
  group: 'look',
  face: 'canvas',
  keys: ['+', '='],
  when: always,
  run: (engine) => zoom(engine, 1),
})
const zoomOut = action({
  name: 'zoom-out',
  group: 'look',
  face: 'canvas',
  keys: ['-'],
  when: always,
  run: (engine) => zoom(engine, -1),
})
const zoomWhole = action({
  name: 'zoom-whole',
  group: 'look',
  face: 'canvas',
  menu: 'table',
  keys: ['0'],
  when: always,
  run: (engine) => engine.fit(undefined, undefined, HOP),
})
const zoomNatural = action({
  name: 'zoom-natural',
  group: 'look',
  face: 'canvas',
  keys: ['Shift+Z'],
  when: always,
  run: (engine) => engine.eye.fly(zoomAbout(engine.camera, middle(engine), 1), HOP),
})
const zoomSelection = action({
  name: 'zoom-selection',
  group: 'look',
  face: 'canvas',
  menu: 'note',
  keys: ['Z'],
  when: (engine) => (engine.targets().length > 0 ? true : 'nothing-selected'),
  run(engine) {
    const box = around(
      engine.targets().flatMap(({ id }) => {
        const at = engine.seenAt(id)
        return at ? [noteBox(at)] : []
      }),
    )
    if (box) engine.fit(box, ZOOM.mostSelected, HOP)
  },
})

const ways = { left: [1, 0], right: [-1, 0], up: [0, 1], down: [0, -1] } as const

const pans = directions.map((direction) =>
  action({
    name: `pan-${direction}`,
    group: 'look',
    face: 'canvas',
    step: true,
    keys: [`Ctrl+${arrowOf[direction]}`],
    when: always,
    run(engine) {
      const [x, y] = ways[direction]
      const { width, height } = engine.viewport
      engine.look(panBy(engine.camera, [x * width * pace, y * height * pace]))
    },
  }),
)

/** The note that everybody knows by this number. */
export const numbered = ({ content }: BoardEngine, number: number): NoteId | null => {
  for (const { id, number: its } of content.notes.values()) if (its === number) return id
  return null
}

const jump = action({
  name: 'jump-to-note',
  group: 'look',
  menu: 'table',
  keys: ['J'],
  needs: true,
  when: always,
  run(engine, number) {
    const id = numbered(engine, number)
    if (id !== null) goTo(engine, id)
  },
})

/** Steps through what is new, in reading order from where one is, and around. */
const nextNew = action({
  name: 'next-new',
  group: 'look',
  keys: ['U'],
  when: ({ news }) => (news.unseen.size > 0 ? true : 'nothing-new'),
  run(engine) {
    const { content, news, selection } = engine
    const here = selection.focus
    const ids = new Set([...news.unseen.keys(), ...(here ? [here] : [])])
    const placed = [...ids].flatMap((id) => {
      const at = content.placeOf(id)
      return at ? [{ id, at }] : []
    })
    const order = inReadingOrder(placed).map(({ id }) => id)
    const at = here === null ? -1 : order.indexOf(here)
    const next = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].find((id) =>
      news.unseen.has(id),
    )
    if (here !== null) news.see([here, ...content.stacks.under(here)])
    if (next !== undefined) goTo(engine, next)
  },
})

const allSeen = action({
  name: 'all-seen',
  group: 'look',
  keys: [],
  when: ({ news }) => (news.unseen.size > 0 ? true : 'nothing-new'),
  run: ({ news }) => news.see([...news.unseen.keys()]),
})

/** Where one looks, and how one gets elsewhere. */
export const eye = [zoomIn, zoomOut, zoomWhole, zoomNatural, zoomSelection, jump, nextNew, allSeen, ...pans]
