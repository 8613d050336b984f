import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { run } from './actions.ts'
import type { BoardEngine } from './BoardEngine.ts'
import { panBy, toBoard, zoomAbout } from './camera.ts'
import { type Box, holds, onBoard, plus } from '#shared/board/geometry.ts'
import { type Effect, type Gesture, idle, type Input, step } from './gestures.ts'
import { dropOps } from './placing.ts'
import { add, selectAll, selectOnly, toggle } from './selection.ts'

export type HandOptions = {
  /** Calls back after LIFT_AFTER, unless the finger moves first. */
  waitForRest: (pointer: number) => void
  /** A short buzz, where there is one. */
  buzz: () => void
}

/** The hand on the table: pointer input goes in, the machine says what it means, the board does it. */
export class Hand {
  readonly #engine: BoardEngine
  readonly #options: HandOptions
  #gesture: Gesture = idle

  constructor(engine: BoardEngine, options: HandOptions) {
    this.#engine = engine
    this.#options = options
  }

  get gesture(): Gesture {
    return this.#gesture
  }

  feel(input: Input): void {
    const engine = this.#engine
    const context = { writes: engine.setting.writes === true, selected: engine.selection.notes }
    const { gesture, effects } = step(this.#gesture, input, context)
    this.#gesture = gesture
    for (const effect of effects) this.#do(effect)
  }

  #do(effect: Effect): void {
    const engine = this.#engine
    const { camera } = engine
    switch (effect.do) {
      case 'select':
        return engine.select(
          effect.how === 'toggle' ? toggle(engine.selection, effect.note) : selectOnly(effect.note),
        )
      case 'select-none':
        return engine.select({ notes: new Set(), focus: engine.selection.focus })
      case 'pan':
        return engine.look(panBy(camera, effect.by))
      case 'zoom':
        return engine.look(zoomAbout(camera, effect.about, camera.zoom * effect.factor))
      case 'lift':
        return this.#lift(effect.note, effect.haptic)
      case 'carry':
        return engine.carry(engine.carried && { notes: engine.carried.notes, by: this.#inUnits(effect.by) })
      case 'drop':
        return this.#drop(this.#inUnits(effect.by), toBoard(camera, effect.at))
      case 'put-back':
        return engine.carry(null)
      case 'lasso':
        return engine.draw(this.#boxInUnits(effect.box))
      case 'lasso-done':
        return this.#gather(this.#boxInUnits(effect.box), effect.adding)
      case 'lasso-off':
        return engine.draw(null)
      case 'edit':
        return void run(engine, 'edit', effect.note)
      case 'write':
        return void run(engine, 'add-note', { at: toBoard(camera, effect.at) })
      case 'stop-typing':
        return engine.type(null)
      case 'time-rest':
        return this.#options.waitForRest(effect.id)
    }
  }

  #inUnits([x, y]: Point): Point {
    const { zoom } = this.#engine.camera
    return [x / zoom, y / zoom]
  }

  #boxInUnits(box: Box): Box {
    const { camera } = this.#engine
    const [left, top] = toBoard(camera, [box.left, box.top])
    const [right, bottom] = toBoard(camera, [box.right, box.bottom])
    return { left, top, right, bottom }
  }

  /** A selected note is lifted with the whole selection, another one alone. */
  #lift(note: NoteId, haptic: boolean): void {
    const engine = this.#engine
    if (!engine.selection.notes.has(note)) engine.select(selectOnly(note))
    if (haptic) this.#options.buzz()
    engine.carry({ notes: [...engine.selection.notes], by: [0, 0] })
  }

  #drop(by: Point, at: Point): void {
    const engine = this.#engine
    const ids = engine.carried?.notes ?? []
    engine.carry(null)
    if (engine.content.arranged) {
      const frame = engine.content.frames.find(({ box }) => holds(box, at))
      run(engine, 'move-to-theme', frame?.theme ?? null)
      return
    }
    const notes = ids.flatMap((id) => engine.content.notes.get(id) ?? [])
    engine.write(
      dropOps(
        engine,
        notes.map((note) => ({ note, at: onBoard(plus(note.at, by)) })),
      ),
    )
  }

  #gather(box: Box, adding: boolean): void {
    const engine = this.#engine
    engine.draw(null)
    const ids = engine.content.within(box)
    const [first] = ids
    if (adding) engine.select(add(engine.selection, ids))
    else if (first) engine.select(selectAll(selectOnly(first), ids))
    else engine.select({ notes: new Set(), focus: engine.selection.focus })
  }
}
