import { describe, expect, it } from 'vitest'
import { activityId, amendmentId, documentId, themeId } from '../ids.ts'
import type { Route, Routed } from './route.ts'
import { routingOf } from './routing.ts'

const amendment = (id: string) => ({ of: { is: 'amendment', id: amendmentId.parse(id) } as const, text: id })
const theme = (id: string) => ({
  of: { is: 'theme', activity: activityId.parse('a'), theme: themeId.parse(id) } as const,
  text: id,
})
const to = (of: Routed, body: Route['body'], document: string | null = null): Route => ({
  of,
  body,
  document: document === null ? null : documentId.parse(document),
  name: '',
})
const documents = ['service', 'rescue'].map((id) => ({ id: documentId.parse(id) }))

describe('T69 routing', () => {
  it('T69 everything stands once: by the body that decides, there by document, or among what nobody has routed', () => {
    const items = [amendment('one'), theme('one'), amendment('two'), theme('two'), amendment('left')]
    const [one, other, two, gone] = items.map(({ of }) => of) as [Routed, Routed, Routed, Routed]
    const routes = [
      to(one, 'council', 'rescue'),
      to(other, 'council'),
      to(two, 'board', 'service'),
      to(gone, 'council', 'no-more'),
      to(amendment('elsewhere').of, 'council'),
    ]
    const { columns, unrouted } = routingOf(items, routes, documents)
    const said = columns.map(({ body, documents, items }) => [
      body,
      items,
      documents.map((each) => [each.document, each.items.map(({ item }) => item.of.is + ' ' + item.text)]),
    ])
    expect(said).toEqual([
      [
        'council',
        3,
        [
          [null, ['theme one', 'theme two']],
          ['rescue', ['amendment one']],
        ],
      ],
      ['board', 1, [['service', ['amendment two']]]],
      ['committee', 0, []],
      ['management', 0, []],
    ])
    expect(unrouted).toEqual([amendment('left')])
  })
})
