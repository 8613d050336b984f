import { expect, it } from 'vitest'
import { freshId } from '../ids.ts'
import { type AmendmentId, type VoteId, workshopId } from '#shared/ids.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import { recount } from '#shared/vote/receipt.ts'
import { compareWays } from '#shared/vote/ways.ts'
import { stepsOf } from '#shared/workshop/templates/outline.ts'
import { build } from '../report/build.ts'
import { factsOf } from '../results/facts.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'
import { must, type TestPerson } from '../testing/TestPerson.ts'

const strategy = `# Suvannon strategia

## Tavoitteet

### 1. Apu löytyy ajoissa
- 1.1 Puhelimeen vastataan
- 1.3 Aikoja on iltaisin

### 2. Talous kestää
- 2.1 Menot pysyvät raameissa
`

it('T74 T75 votes on amendments and goals: nothing to vote on before there are any, frozen when open, spearheads two ways', async () => {
  const server = await startServer()
  const stage = new SocketStage(server)
  const host = stage.person('Ritva')
  await host.opensWorkshop('blank', 'fi', 2)
  const [only] = host.view.activities
  const plan = aPlan({
    ...{ id: 'karjet' as VoteId, name: 'Kärjet', on: 'goals', budget: 4, perOption: 2, places: 2 },
    of: { ...aPlan().of, elements: ['subgoal'] },
  })
  const activities = [
    {
      ...only!,
      steps: stepsOf({ vote: 5, discuss: 5 }),
      votes: [aPlan({ name: 'Ehdotukset', on: 'amendments', budget: 2, perOption: 1 }), plan],
    },
  ]
  await host.does('programme:edit', { activities, revision: host.view.revision })
  const activity = only!.id
  await host.opens(1)
  expect(await host.asks('phase:advance', { activity, from: 'waiting' })).toMatchObject({
    refusal: { code: 'nothing-to-vote-on' },
  })
  await host.bringsStrategy(strategy, 5)
  const { baseline } = must(await host.visitor.call('getBaseline', { workshop: host.view.id }, undefined))
  const idOf = (code: string) => baseline!.elements.find((element) => element.code === code)!.id
  const makes = async (text: string) => {
    const amendment = freshId() as AmendmentId
    await host.does('amendment:make', {
      ...{ amendment, kind: 'reword', targets: [idOf('2.1')], element: null, place: null, text },
      ...{
        rationale: 'Perustelu',
        sources: { notes: [], themes: [] },
        evidence: [],
        group: null,
        open: false,
      },
    })
    return amendment
  }
  const kept = await makes('Menot pysyvät raameissa, ja vaikutus kerrotaan')
  const declined = await makes('Menot laskevat')
  await host.does('amendment:rule', { amendment: declined, status: 'declined', because: 'Ei nyt' })
  const voters: TestPerson[] = []
  for (let i = 0; i < 4; i += 1) {
    const person = stage.person(`Äänestäjä ${i}`)
    await person.joins(1)
    voters.push(person)
  }
  await host.movesOn('vote')
  // What is proposed or brought in now is not on a ballot that has opened.
  await makes('Myöhästyi')
  const [proposals, goals] = host.view.activities[0]!.ballots.map(({ ballot }) => ballot)
  expect(proposals!.options).toEqual([
    {
      id: kept,
      title: 'Muuta 2.1: Menot pysyvät raameissa, ja vaikutus kerrotaan',
      letter: '1',
      notes: 0,
    },
  ])
  expect({ ...goals, options: goals!.options.map(({ letter, title }) => `${letter} ${title}`) }).toEqual({
    ...{ vote: 'karjet', name: 'Kärjet', on: 'goals', budget: 4, perOption: 2, weights: [], live: false },
    places: 2,
    options: ['1.1 Puhelimeen vastataan', '1.3 Aikoja on iltaisin', '2.1 Menot pysyvät raameissa'],
  })
  // Half of the hall has all places by plain ranking; proportionally each half has one.
  const [phone, evenings, frames] = goals!.options.map(({ title }) => title)
  for (const [i, voter] of voters.entries())
    await voter.votes(i < 2 ? { [phone!]: 2, [evenings!]: 2 } : { [frames!]: 1 }, 1)
  await host.movesOn('discuss')
  const list = await voters[0]!.does('vote:receipts', { activity, vote: plan.id })
  expect(recount(list.ballot, list.receipts, list.standings).agrees).toBe(true)
  const { rows, unheard } = compareWays(list.ballot, list.standings, list.receipts, list.ballot.places!)
  expect([
    rows.map(({ standing, byDots, byShares }) => [standing.letter, byDots, byShares]),
    unheard,
  ]).toEqual([
    [
      ['1.1', 'in', 'in'],
      ['1.3', 'in', 'tie'],
      ['2.1', 'out', 'in'],
    ],
    { byDots: 2, byShares: 0 },
  ])
  const facts = await factsOf(server.app.house, server.app.house.desks.get(workshopId.parse(host.view.id))!)
  const report = build(facts, { language: 'fi', madeAt: 0, words: () => [], pick: () => [] })
  const told = report.activities[0]!.votes.find(({ id }) => id === plan.id)!
  expect(told.options.map(({ letter, dots, stands }) => [letter, dots, stands])).toEqual([
    ['1.1', 4, true],
    ['1.3', 4, true],
    ['2.1', 2, true],
  ])
  expect(told.spearheads!.says.slice(1)).toEqual([
    'Eniten ääniä: 1.1 Puhelimeen vastataan ja 1.3 Aikoja on iltaisin.',
    'Suhteellinen valinta: 1.1 Puhelimeen vastataan ja 2.1 Menot pysyvät raameissa.',
    'Eniten ääniä jättää pois: 2.1 Menot pysyvät raameissa.',
    'Suhteellisessa valinnassa valitun kanssa tasoissa: 1.3 Aikoja on iltaisin. Lipun järjestys ratkaisi.',
    'Eniten ääniä: äänestäjiä, joiden äänistä mikään ei osunut valittuihin, on 2.',
    'Suhteellinen valinta: äänestäjiä, joiden äänistä mikään ei osunut valittuihin, on 0.',
  ])
  stage.close()
  await server.close()
})
