import { expect } from 'vitest'
import { compose } from '#shared/strategy/compose.ts'
import { isDrafted } from '#shared/strategy/composed.ts'
import type { Draft } from '#shared/strategy/draft.ts'
import type { AmendmentId } from '#shared/ids.ts'
import type { StrategyHall } from './StrategyHall.ts'

/** What a hall is to change: beginnings of elements' texts, in the words of its strategy. */
export type StrategyDay = {
  /** The element that is worded anew, and what it would say in two ways. */
  reworded: { element: string; first: string; rival: string }
  kept: string
  removed: string
  raised: string
  /** Two that become one. */
  merged: { elements: [string, string]; text: string }
  added: { after: string; text: string }
}

const nothing = { notes: [], themes: [] }

/**
 * A hall reworks a strategy: notes about elements, a theme that becomes a rewording, support by devices and hands, a rival
 * wording, amendments of other kinds, a conflict that is told and settled, and a draft that becomes the next version.
 */
export async function playStrategyDay(hall: StrategyHall, day: StrategyDay) {
  const { ritva } = hall
  const [aino, bo, cia, dan, eva, fatima] = hall.people as [never, never, never, never, never, never]
  const [reworded, kept, removed, raised, one, other, after] = await Promise.all(
    [
      ...[day.reworded.element, day.kept, day.removed, day.raised, ...day.merged.elements],
      day.added.after,
    ].map((text) => hall.element(text)),
  )
  const notes = await hall.writes([
    { text: 'Tämän pitää koskea myös kaukana asuvia', about: reworded!.id },
    { text: 'Läheltä on eri asia kuin ajoissa', about: reworded!.id },
    { text: 'Kaksi melkein samaa kohtaa', about: one!.id },
    { text: 'Tästä ei ole ollut hyötyä', about: removed!.id },
  ])
  const theme = await hall.theme('Palvelut lähellä', [...notes.keys()].slice(0, 2))
  const { id: activity } = ritva.activity!
  await ritva.does('phase:advance', { activity, from: 'synthesis', to: 'discuss' })
  await ritva.everybodyIsAt('discuss')
  await ritva.does('strategy:open', { open: { proposing: true, supporting: true, budget: null } })
  await hall.ritva.everybody('the strategy to be open', ({ strategy }) => strategy.open.supporting)

  const first = await hall.makes(ritva, {
    ...{ kind: 'reword', targets: [reworded!.id], text: day.reworded.first },
    sources: { notes: [], themes: [{ activity, theme, title: 'mitä sivu väittää' }] },
  })
  const rival = await hall.makes(eva, {
    ...{ kind: 'reword', targets: [reworded!.id], text: day.reworded.rival },
    sources: { notes: [notes.get('Läheltä on eri asia kuin ajoissa')!], themes: [] },
  })
  const rest = await Promise.all([
    hall.makes(aino, { kind: 'keep', targets: [kept!.id], rationale: 'Tämä toimii.', sources: nothing }),
    hall.makes(cia, {
      ...{ kind: 'remove', targets: [removed!.id] },
      sources: { notes: [notes.get('Tästä ei ole ollut hyötyä')!], themes: [] },
    }),
    hall.makes(cia, { kind: 'raise', targets: [raised!.id], rationale: 'Tämä ensin.', sources: nothing }),
    hall.makes(dan, {
      ...{ kind: 'merge', targets: [one!.id, other!.id], text: day.merged.text },
      sources: { notes: [notes.get('Kaksi melkein samaa kohtaa')!], themes: [] },
    }),
    hall.makes(ritva, {
      ...{ kind: 'add', element: after!.kind, text: day.added.text, rationale: 'Puuttui kokonaan.' },
      ...{ place: { document: after!.document, parent: after!.parent, after: after!.id }, sources: nothing },
    }),
  ])
  await hall.supports(first, aino, bo, cia)
  await hall.supports(rival, eva)
  await ritva.does('amendment:hands', { amendment: first, group: ritva.view.groups[1]!.id, hands: 4 })
  await hall.supports(first, aino)

  const seen = await hall.amendment(first, fatima)
  expect([seen.support.people, seen.support.groups.length, seen.sources.themes[0]!.title]).toEqual([
    6,
    2,
    'Palvelut lähellä',
  ])
  const rule = (amendment: AmendmentId, status: 'drafted' | 'later') =>
    ritva.does('amendment:rule', { amendment, status, because: '' })
  for (const amendment of [first, rival, ...rest]) await rule(amendment, 'drafted')
  const torn = await draftNow(hall)
  expect(torn.conflicts.map(({ kind, amendments }) => [kind, amendments])).toEqual([
    ['words', [first, rival]],
  ])
  const revision = async () => (await hall.seen(ritva)).revision
  const refused = await ritva.asks('draft:adopt', { revision: await revision() })
  expect(refused).toMatchObject({ refusal: { code: 'draft-conflicts' } })
  await rule(rival, 'later')
  const draft = await draftNow(hall)
  expect(draft.conflicts).toEqual([])
  return { draft, first, rival, rest, reworded, removed, one, other, revision }
}

/** The consolidated draft as a page composes it. */
export async function draftNow(hall: StrategyHall): Promise<Draft> {
  const { amendments } = await hall.seen(hall.ritva)
  return compose(await hall.baseline(), amendments.filter(isDrafted))
}
