import * as z from 'zod/mini'
import { bodies } from '../baseline/strategy.ts'
import { activityId, amendmentId, documentId, themeId } from '../ids.ts'
import { trimmed } from '../schema.ts'

/** As many amendments as there can be, and as many themes. */
export const ROUTES = { most: 1_000 } as const

/** What is routed: a theme or an amendment. */
export const routed = z.discriminatedUnion('is', [
  z.object({ is: z.literal('theme'), activity: activityId, theme: themeId }),
  z.object({ is: z.literal('amendment'), id: amendmentId }),
])
export type Routed = z.infer<typeof routed>

/** Where it belongs: in which document (null: the strategy itself) and which body decides; `name`: which committee. */
export const route = z.object({
  of: routed,
  document: z.nullable(documentId),
  body: z.enum(bodies),
  name: trimmed(0, 60),
})
export type Route = z.infer<typeof route>

export const routeKey = (of: Routed): string =>
  of.is === 'theme' ? `theme ${of.activity} ${of.theme}` : `amendment ${of.id}`
