import type { Body } from '#shared/baseline/strategy.ts'
import type { DocumentId } from '#shared/ids.ts'
import type { Route } from '#shared/strategy/route.ts'

/** A route while somebody chooses it; without a body it is none. */
export type RouteDraft = { body: Body | null; document: DocumentId | null; name: string }

export const noRoute: RouteDraft = { body: null, document: null, name: '' }

/** What is sent; only committees have names. */
export const routeOf = ({ body, document, name }: RouteDraft): Omit<Route, 'of'> | null =>
  body === null ? null : { body, document, name: body === 'committee' ? name.trim() : '' }
