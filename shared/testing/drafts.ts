import fc from 'fast-check'
import type { BaselineStrategy } from '../baseline/strategy.ts'
import type { AmendmentId, DocumentId, ElementId } from '../ids.ts'
import { amendmentKinds } from '../strategy/amendment.ts'
import type { ComposedAmendment } from '../strategy/composed.ts'

const id = (index: number): ElementId => `e${String(index)}` as ElementId
const paper = fc.constantFrom(null, 'd1' as DocumentId)
const words = fc
  .array(fc.constantFrom('apu', 'löytyy', 'ja', 'talous', 'kestää', 'ajoissa', 'lähellä'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '))

/** Any parents, also ones that are not there, come later or go round. */
export const someBaselines = fc
  .array(fc.record({ text: words, parent: fc.option(fc.nat(9)), document: paper }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all): BaselineStrategy => ({
    title: 'Suvannon strategia',
    documents: [{ id: 'd1' as DocumentId, title: 'Ohjelma', kind: 'programme', owner: null }],
    elements: all.map(({ text, parent, document }, index) => ({
      ...{ id: id(index), kind: 'goal', code: String(index), text, document },
      parent: parent === null ? null : id(parent),
    })),
  }))
const someId = fc.nat(10).map(id)
/** Amendments of every kind, many of which cannot stand together. */
export const someAmendments = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...amendmentKinds),
      targets: fc.uniqueArray(someId, { minLength: 2, maxLength: 3 }),
      place: fc.record({ document: paper, parent: fc.option(someId), after: fc.option(someId) }),
      text: fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.constant('') }),
      outdated: fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom('changed', 'gone') },
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ kind, targets, place, text, outdated }, index): ComposedAmendment => ({
      ...{ id: `a${String(index)}` as AmendmentId, number: index + 1, kind, outdated },
      targets: kind === 'add' ? [] : kind === 'merge' ? targets : targets.slice(0, 1),
      element: kind === 'add' ? 'subgoal' : null,
      place: kind === 'add' || kind === 'move' ? place : null,
      wording: { text, revision: 0, open: false },
    })),
  )
