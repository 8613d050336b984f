import type { Element } from '#shared/baseline/strategy.ts'
import type { AmendmentId, ElementId } from '#shared/ids.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'

export const elementOf = (id: string, change: Partial<Element> = {}): Element => ({
  ...{ id: id as ElementId, kind: 'goal', code: null, text: `Kohta ${id}`, parent: null, document: null },
  ...change,
})

/** An amendment that rewords an element, as somebody sees it. */
export const amendmentOf = (number: number, change: Partial<AmendmentView> = {}): AmendmentView => ({
  ...{ id: `a${number}` as AmendmentId, number, kind: 'reword', targets: [], base: 1 },
  ...{ element: null, place: null, wording: { text: `Sanat ${number}`, revision: 0, open: false } },
  ...{ rationale: 'Siksi.', sources: { notes: [], themes: [] }, evidence: [], group: null },
  ...{
    status: 'open',
    because: '',
    into: null,
    adopted: null,
    reasons: [],
    history: [],
    at: 0,
    changed: number,
  },
  ...{ before: [], outdated: null, hands: {}, mine: false, editable: false },
  support: { people: 0, groups: [], byHand: [], earlier: 0 },
  ...change,
})
