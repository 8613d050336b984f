import type { WorkshopEvent } from '../events.ts'

/** Facts to record and what to answer. */
export type Decision = { events: WorkshopEvent[]; reply: Record<string, unknown> }

/** What the world supplies: time in milliseconds, and a fresh six-digit code. */
export type World = { now: number; code: () => string }
