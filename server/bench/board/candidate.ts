import type { BrowserContext, Page } from 'playwright-core'

export const candidateNames = ['reference', 'ours', 'excalidraw', 'tldraw'] as const
export type CandidateName = (typeof candidateNames)[number]

/** The window's size, in CSS pixels. */
export type Screen = { width: number; height: number }

/** A board that can be opened in a browser and measured. */
export type Candidate = {
  name: CandidateName
  /** Prepares a fresh context so that the board of so many notes opens at its middle; returns its address. */
  prepare: (context: BrowserContext, wanted: { notes: number; screen: Screen }) => Promise<string>
  /** Fifty changes a second by somebody else, from now until the returned function is called. */
  remote: (page: Page, notes: number) => Promise<() => Promise<void>>
  /** The middle of a note near the middle of the screen, in pixels. */
  target: (page: Page) => Promise<{ x: number; y: number }>
}
