import { type Box, noteBox } from '#shared/board/geometry.ts'
import type { Point } from '#shared/board/note.ts'
import type { View } from '#shared/board/presence.ts'
import * as cameras from './camera.ts'

/** A journey to another place takes this long (milliseconds), so that one sees where one goes. */
export const FLIGHT = 600
/** So does a change of what is in view around the same place, or a step while following. */
export const HOP = 300

/** Carries the eye somewhere in steps. Set by a face that draws them; without one the eye is there at once. */
export type Pilot = (to: cameras.Camera, milliseconds: number) => void

/** Where a person looks: camera and viewport, and the ways of going elsewhere. */
export class Eye {
  pilot: Pilot | null = null
  /** Where a flight that is under way ends; the pilot's to say. */
  bound: cameras.Camera | null = null
  /** Told before the person, not somebody they follow, moves the eye. */
  readonly taken = new Set<() => void>()
  readonly #moved: () => void
  #camera: cameras.Camera = cameras.home
  #viewport: cameras.Size = { width: 0, height: 0 }
  #inset: cameras.Inset = cameras.noInset
  #edge: cameras.Inset = cameras.noInset

  constructor(moved: () => void) {
    this.#moved = moved
  }

  get camera(): cameras.Camera {
    return this.#camera
  }

  get viewport(): cameras.Size {
    return this.#viewport
  }

  get inset(): cameras.Inset {
    return this.#inset
  }

  /**
   * The viewport in pixels, and how much of each edge to keep free: `inset` when everything is shown,
   * `edge` (less) when one note is brought into view.
   */
  resize(viewport: cameras.Size, inset: cameras.Inset = this.#inset, edge: cameras.Inset = inset): void {
    this.#viewport = viewport
    this.#inset = inset
    this.#edge = edge
    this.#moved()
  }

  /** The person looks elsewhere, at once. */
  look(camera: cameras.Camera): void {
    this.#take()
    this.bound = null
    this.step(camera)
  }

  /** The person goes elsewhere, and sees the way. */
  fly(to: cameras.Camera, milliseconds = FLIGHT): void {
    this.#take()
    this.lead(to, milliseconds)
  }

  /** Somebody else leads the eye: as `fly`, but the person has not taken it. */
  lead(to: cameras.Camera, milliseconds = FLIGHT): void {
    if (this.pilot && milliseconds > 0 && this.#viewport.width > 0) this.pilot(to, milliseconds)
    else this.step(to)
  }

  /** One step of a flight. */
  step(camera: cameras.Camera): void {
    this.#camera = camera
    this.#moved()
  }

  /** The camera that shows a box in the part of the viewport that is free; the middle of an empty board. */
  fitted(box: Box | null, mostZoom?: number): cameras.Camera {
    const { width, height } = this.#viewport
    if (!box) return { x: -width / 2, y: -height / 2, zoom: 1 }
    return cameras.fit(box, this.#viewport, this.#inset, mostZoom)
  }

  /** The camera that brings a note into view with the least movement; null where it is in view, or will be. */
  near(at: Point): cameras.Camera | null {
    const from = this.bound ?? this.#camera
    const to = cameras.bringIntoView(from, noteBox(at), this.#viewport, this.#edge)
    return cameras.sameLook(from, to) ? null : to
  }

  /** What is seen, as others are told. */
  get view(): View | null {
    return this.#viewport.width > 0 ? cameras.viewOf(this.#camera, this.#viewport) : null
  }

  #take(): void {
    for (const fn of this.taken) fn()
  }
}
