import * as z from 'zod/mini'
import { trimmed, text, whole } from '../schema.ts'

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

/** A picture that was put by for the workshop; its bytes lie apart under its id. */
export const logo = z.object({
  id: text(1, 80),
  type: z.enum(['image/png', 'image/jpeg']),
  width: whole(1, 10_000),
  height: whole(1, 10_000),
  alt: trimmed(1, 120),
})
export type Logo = z.infer<typeof logo>

/**
 * How documents look: a county's name, colours, fonts and logo. `accent` has at least 4.5:1 against white (checked
 * where it comes in). Fonts are names for PowerPoint and Word; PDF, and pictures, use the ones that come along.
 */
export const look = z.object({
  name: trimmed(0, 120),
  accent: colour,
  /** For bars and lines beside the accent: at least 3:1 against white. */
  second: colour,
  fonts: z.nullable(z.object({ head: trimmed(1, 60), body: trimmed(1, 60) })),
  logo: z.nullable(logo),
  /** The county's own theme file that colours and fonts were read from. */
  file: z.nullable(trimmed(1, 120)),
})
export type Look = z.infer<typeof look>

export const plainLook: Look = {
  name: '',
  accent: '#00525f',
  second: '#a8541b',
  fonts: null,
  logo: null,
  file: null,
}

/** What the organiser adds to every report. */
export const closing = z.object({
  /** What happens next and when, a line each. */
  next: trimmed(0, 1_500),
  /** Who answers about the data and about accessibility. */
  contact: trimmed(0, 300),
})
export type Closing = z.infer<typeof closing>
export const noClosing: Closing = { next: '', contact: '' }
