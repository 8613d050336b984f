import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import type { BoardOp } from '#shared/board/ops.ts'
import { bareNote, NOTE, type Point } from '#shared/board/note.ts'
import { noteId, type QuestionId } from '#shared/ids.ts'
import { Councillor } from '../../demo/Councillor.ts'
import type { BoardLine } from '../../demo/BoardLine.ts'
import { ServerProcess } from '../ServerProcess.ts'
import { advance, openWorkshop } from '../sync/house.ts'
import { middleOf, type WallNote, wallOf } from './wallOf.ts'
import type { Candidate, Screen } from './candidate.ts'

/** So many notes are written at once: a second's worth of what the server takes from one person. */
const BATCH = 500

type Wall = {
  address: string
  cookie: string
  key: string
  writer: Councillor
  board: BoardLine
  notes: WallNote[]
}

/** Our own board: the real server, a workshop for each size, one who writes over the real doors, one who looks. */
export class Ours implements Candidate {
  readonly name = 'ours'
  readonly #server: ServerProcess
  readonly #walls = new Map<number, Promise<Wall>>()

  private constructor(server: ServerProcess) {
    this.#server = server
  }

  static async start(): Promise<Ours> {
    return new Ours(await ServerProcess.start())
  }

  async stop(): Promise<void> {
    for (const wall of this.#walls.values()) (await wall.catch(() => null))?.writer.close()
    await this.#server.stop()
  }

  async prepare(context: BrowserContext, wanted: { notes: number; screen: Screen }): Promise<string> {
    const { address, cookie, key, notes, board } = await this.#wall(wanted.notes)
    await this.#signIn(context, cookie)
    const { width } = wanted.screen
    const [x, y] = middleOf(notes)
    // The place where somebody looked last is kept by the browser.
    const view = { middle: [x + NOTE.width / 2, y + NOTE.height / 2], width }
    await context.addInitScript(
      `localStorage.setItem('talkoot.eye.${board.access.board}.${key}', '${JSON.stringify(view)}')`,
    )
    // Phones begin with another face; the canvas is what is measured here.
    return width < 600 ? `${address}/canvas` : address
  }

  /** The capture page of a participant's phone. */
  async capture(context: BrowserContext): Promise<string> {
    const { address, cookie } = await this.#wall(500)
    await this.#signIn(context, cookie)
    return address
  }

  async remote(_: Page, size: number): Promise<() => Promise<void>> {
    const { board, notes } = await this.#wall(size)
    const [x, y] = middleOf(notes)
    const near = [...notes].sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))
    let count = 0
    const timer = setInterval(() => {
      count += 1
      const note = count % 2 === 0 ? near[(count * 7) % 40]! : notes[(count * 7_919) % notes.length]!
      const id = noteId.parse(note.id)
      const op: BoardOp =
        count % 4 < 2
          ? { op: 'note/move', id, at: [note.x + (count % 8), note.y] }
          : { op: 'note/type', id, at: 0, remove: 1, insert: 'xyzö'[count % 4]! }
      board.apply([op])
    }, 20)
    return async () => clearInterval(timer)
  }

  /** Where a card is: chrome lies around the table, and a row may be in the very middle. */
  async target(page: Page): Promise<{ x: number; y: number }> {
    const found = await page.evaluate<{ x: number; y: number } | null>(`(() => {
      const middle = { x: innerWidth / 2, y: innerHeight / 2 }
      const far = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y)
      return [...document.querySelectorAll('[data-note]')]
        .map((card) => card.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
        .sort((a, b) => far(a) - far(b))[0] ?? null
    })()`)
    if (!found) throw new Error('no note to take hold of')
    return found
  }

  #wall(size: number): Promise<Wall> {
    const wall = this.#walls.get(size) ?? this.#build(size)
    this.#walls.set(size, wall)
    return wall
  }

  async #signIn(context: BrowserContext, cookie: string): Promise<void> {
    const cookies = cookie.split('; ').map((part) => {
      const [name = '', ...value] = part.split('=')
      return { name, value: value.join('='), url: this.#server.origin }
    })
    await context.addCookies(cookies)
  }

  async #build(size: number): Promise<Wall> {
    const opened = await openWorkshop(this.#server.origin)
    await advance(opened, 'brainstorm')
    const writer = new Councillor(this.#server.origin)
    await writer.join(opened.code, { name: null, group: null })
    const viewer = new Councillor(this.#server.origin)
    await viewer.join(opened.code, { name: null, group: null })
    const key = viewer.line.me?.key ?? 'nobody'
    viewer.close()
    const board = await writer.openBoard()
    const question = opened.activity.questions[0]!.id as QuestionId
    const notes = wallOf(size).map((note) => ({ ...note, id: randomUUID() }))
    for (let from = 0; from < size; from += BATCH) {
      const ops = notes.slice(from, from + BATCH).map(({ id, x, y, text, kind }): BoardOp => {
        const said = { text, kind, question, at: [x, y] satisfies Point, born: from }
        return { op: 'note/add', note: { ...bareNote, id: noteId.parse(id), ...said } }
      })
      board.apply(ops)
      await board.saved()
    }
    opened.host.close()
    const address = `${this.#server.origin}/w/${opened.workshop}`
    return { address, cookie: viewer.visitor.cookie, key, writer, board, notes }
  }
}
