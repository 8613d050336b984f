import * as z from 'zod/mini'
import { logo, look } from '../report/look.ts'

/** Largest files in bytes: a county's logo, and a PowerPoint theme or template. */
export const LOOK_FILE = { logo: 4 * 1024 * 1024, theme: 20 * 1024 * 1024 } as const

/**
 * PUT without an id: puts a logo by, the bytes of a PNG, JPEG or SVG; it is in use once `look:set` names it. GET with its id:
 * the bytes again, for whoever sees the results.
 */
export const logoPath = (workshop: string, id?: string): string =>
  `/api/workshops/${encodeURIComponent(workshop)}/look/logo${id === undefined ? '' : `/${encodeURIComponent(id)}`}`

const { id, type, width, height } = logo.shape
/** What a logo that has been put by is called. What it shows is for a person to say. */
export const keptLogo = z.object({ id, type, width, height })
export type KeptLogo = z.infer<typeof keptLogo>

/** POST: reads colours and fonts out of a .thmx, .potx or .pptx file and saves nothing. `?name=` is the file's. */
export const themeFilePath = (workshop: string): string =>
  `/api/workshops/${encodeURIComponent(workshop)}/look/theme`

const colour = look.shape.accent

/**
 * What a theme file suggests. Colours too light for text, or for bars, are passed over; where all are, the first one has
 * been darkened until it is not. `changed` tells which of the theme's colours gave way, and to what.
 */
export const suggestedLook = z.extend(z.pick(look, { accent: true, second: true, fonts: true, file: true }), {
  changed: z._default(
    z.array(z.object({ what: z.enum(['accent', 'second']), from: colour, to: colour })),
    [],
  ),
})
export type SuggestedLook = z.infer<typeof suggestedLook>
