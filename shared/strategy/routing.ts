import { bodies, type Body } from '../baseline/strategy.ts'
import type { DocumentId } from '../ids.ts'
import { type Route, type Routed, routeKey } from './route.ts'

/** Something that may be routed: a theme or an amendment, and how it reads. */
export type Routable = { of: Routed; text: string }

export type RoutedItem<Item extends Routable> = { item: Item; route: Route }
/** What belongs to one document, in a body's column. null: the strategy itself. */
export type DocumentShelf<Item extends Routable> = { document: DocumentId | null; items: RoutedItem<Item>[] }
export type BodyShelves<Item extends Routable> = {
  body: Body
  documents: DocumentShelf<Item>[]
  items: number
}

export type Routing<Item extends Routable> = {
  /** All four, in the order in which they decide, also where nothing is. */
  columns: BodyShelves<Item>[]
  /** What nobody has routed yet, in the order given. */
  unrouted: Item[]
}

/**
 * Themes and amendments by the body that decides, and there by document. Each stands once; a route of what is there no
 * more, or to a document that is there no more, is not lost: the latter stands under the strategy itself.
 * @param documents in the strategy's order; the strategy itself comes first
 */
export function routingOf<Item extends Routable>(
  items: readonly Item[],
  routes: readonly Route[],
  documents: readonly { id: DocumentId }[],
): Routing<Item> {
  const byKey = new Map(routes.map((route) => [routeKey(route.of), route]))
  const places = new Map<DocumentId | null, number>(documents.map(({ id }, at) => [id, at + 1]))
  const routed = items.flatMap((item) => {
    const route = byKey.get(routeKey(item.of))
    return route ? [{ item, route }] : []
  })
  const shelfOf = ({ route }: RoutedItem<Item>) => (places.has(route.document) ? route.document : null)
  const columns = bodies.map((body) => {
    const own = routed.filter(({ route }) => route.body === body)
    const shelves = [...Map.groupBy(own, shelfOf)]
      .map(([document, held]) => ({ document, items: held }))
      .toSorted((one, other) => (places.get(one.document) ?? 0) - (places.get(other.document) ?? 0))
    return { body, documents: shelves, items: own.length }
  })
  return { columns, unrouted: items.filter(({ of }) => !byKey.has(routeKey(of))) }
}
