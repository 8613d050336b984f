import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { run } from './actions.ts'
import { mayArrange } from './actions/action.ts'
import type { ActionArgs, ActionName } from './actions/action.ts'
import type { BoardEngine } from './BoardEngine.ts'
import { panBy, toBoard } from './camera.ts'
import { zoomAbout } from './zooming.ts'
import { Drag } from './arrange/Drag.ts'
import { type Box, holds, onBoard, plus } from '#shared/board/geometry.ts'
import { type Effect, type Gesture, idle, type Input } from './gesture.ts'
import { step } from './gestures.ts'
import { dropOps } from './placing.ts'
import { add, type Selection, selectAll, selectOnly, toggle } from './selection.ts'

export type HandOptions = {
  /** Calls back after LIFT_AFTER, unless the finger moves first. */
  waitForRest: (pointer: number) => void
  /** Calls `lingered` with it after STACK_AFTER, unless it is asked for another before. */
  waitToStack: (on: NoteId) => void
  /** A short buzz, where there is one. */
  buzz: () => void
  /** Does what a drop means, and says so where it can be said; without it nothing is said. */
  act?: <Name extends ActionName>(name: Name, args: ActionArgs[Name]) => void
}

/** The hand on the table: pointer input goes in, the machine says what it means, the board does it. */
export class Hand {
  readonly #engine: BoardEngine
  readonly #options: HandOptions
  #gesture: Gesture = idle
  #drag: Drag | null = null
  /** What was selected before the lasso that is being drawn. */
  #before: Selection | null = null

  constructor(engine: BoardEngine, options: HandOptions) {
    this.#engine = engine
    this.#options = options
  }

  get gesture(): Gesture {
    return this.#gesture
  }

  feel(input: Input): void {
    const engine = this.#engine
    const { notes, stacks } = engine.content
    const context = {
      writes: engine.setting.writes === true,
      moves: mayArrange(engine) === true,
      selected: engine.selection.notes,
      locked: (id: NoteId) => notes.get(stacks.topOf(id))?.locked ?? false,
    }
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
        return this.#drag?.to(this.#inUnits(effect.by), effect.free ?? false)
      case 'drop':
        this.#drag?.to(this.#inUnits(effect.by), effect.free ?? false)
        return this.#drop(toBoard(camera, effect.at))
      case 'put-back':
        this.#drag = null
        return engine.carry(null)
      case 'lasso':
        engine.draw(this.#boxInUnits(effect.box))
        return this.#gather(this.#boxInUnits(effect.box), effect.adding)
      case 'lasso-done':
        this.#gather(this.#boxInUnits(effect.box), effect.adding)
        this.#before = null
        return engine.draw(null)
      case 'lasso-off':
        if (this.#before) engine.select(this.#before)
        this.#before = null
        return engine.draw(null)
      case 'edit':
        return this.#act('edit', effect.note)
      case 'write':
        return void run(engine, 'add-note', { at: toBoard(camera, effect.at) })
      case 'stop-typing':
        return engine.type(null)
      case 'time-rest':
        return this.#options.waitForRest(effect.id)
    }
  }

  #act<Name extends ActionName>(name: Name, args: ActionArgs[Name]): void {
    if (this.#options.act) this.#options.act(name, args)
    else run(this.#engine, name, args)
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

  #lift(note: NoteId, haptic: boolean): void {
    if (haptic) this.#options.buzz()
    this.#drag = new Drag(this.#engine, note, this.#options.waitToStack)
  }

  /** The hand has held notes over another one long enough. */
  lingered(on: NoteId): void {
    if (this.#drag?.lingered(on)) this.#options.buzz()
  }

  #drop(at: Point): void {
    const engine = this.#engine
    const { carried } = engine
    this.#drag = null
    engine.carry(null)
    if (!carried) return
    if (carried.onto) return this.#act('stack-onto', { notes: carried.notes, on: carried.onto })
    if (engine.content.arranged) {
      const frame = engine.content.frames.find(({ box }) => holds(box, at))
      return this.#act('move-to-theme', frame?.theme ?? null)
    }
    // Somebody may have locked one meanwhile.
    const notes = carried.notes
      .flatMap((id) => engine.content.notes.get(id) ?? [])
      .filter(({ locked }) => !locked)
    engine.write(
      dropOps(
        engine,
        notes.map((note) => ({ note, at: onBoard(plus(note.at, carried.by)) })),
      ),
    )
  }

  /** What a lasso touches is selected while it is drawn; Escape brings back what was selected before. */
  #gather(box: Box, adding: boolean): void {
    const engine = this.#engine
    const before = (this.#before ??= engine.selection)
    const ids = engine.content.within(box)
    const next = adding
      ? add(before, ids)
      : ids[0]
        ? selectAll(selectOnly(ids[0]), ids)
        : { notes: new Set<NoteId>(), focus: before.focus }
    const { notes } = engine.selection
    const same = notes.size === next.notes.size && [...next.notes].every((id) => notes.has(id))
    if (!same) engine.select(next)
  }
}
