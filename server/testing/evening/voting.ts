import { voteId } from '#shared/ids.ts'
import type { Doings } from '#shared/testing/eveningStory.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import { equalShares } from '#shared/vote/equalShares.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import { recount } from '#shared/vote/receipt.ts'
import { activities } from '#shared/workshop/workshop.ts'
import { Visitor } from '../../demo/Visitor.ts'
import { freshId } from '../../ids.ts'
import { must } from '../TestPerson.ts'
import { expectSame, type Scene } from './Scene.ts'

/** The vote, and what is left of it. */
export function voting({ person, stage, slip }: Scene) {
  /** The activity's first vote, or the one that is called so. */
  const openedAs = (name?: string) =>
    person.activity!.ballots.find(({ ballot }) => name === undefined || ballot.name === name)
  const place = (name?: string) => ({
    activity: person.activity!.id,
    vote: openedAs(name)?.ballot.vote ?? FIRST,
  })
  const published = (name?: string) => person.does('vote:receipts', place(name))
  return {
    async 'adds a live vote'({ activity, name }) {
      const { revision } = person.view
      const programme = activities.parse(person.view.activities)
      const added = aPlan({ id: voteId.parse(freshId()), name, budget: 2, perOption: 2, live: true })
      const changed = programme.map((each, i) =>
        i === activity - 1 ? { ...each, votes: [...each.votes, added] } : each,
      )
      await person.does('programme:edit', { activities: changed, revision })
      await person.everybody('the vote', (view) => view.revision > revision)
    },
    async 'votes in'({ vote, dots }) {
      await person.waitForView('the vote', () => openedAs(vote) !== undefined)
      await person.votes(dots, person.activity!.ballots.indexOf(openedAs(vote)!))
    },
    'sees the running count': ({ vote, voters }) =>
      person.waitForView(
        `${voters} voters in ${vote}`,
        () => (openedAs(vote)?.running?.voters ?? null) === voters,
      ),
    async 'keeps the code'() {
      const { receipt } = await person.does('vote:recall', place())
      if (slip.ballotCode !== null) expectSame('the code', receipt, slip.ballotCode)
      slip.ballotCode = receipt
    },
    async 'finds the own ballot'({ dots }) {
      const { ballot, receipts } = await published()
      const titles = new Map(ballot.options.map(({ id, title }) => [id, title]))
      const own = receipts.find(({ code }) => code === slip.ballotCode)
      const given = Object.entries(own?.choices ?? {}).map(([id, n]) => [titles.get(id)!, n] as const)
      expectSame('the ballot', Object.fromEntries(given), dots)
    },
    async 'counts the list anew'({ ballots, vote }) {
      const { ballot, standings, receipts } = await published(vote)
      expectSame('ballots', receipts.length, ballots)
      expectSame('the count', recount(ballot, receipts, standings), { counted: standings, agrees: true })
    },
    async 'shares out'({ places, chosen }) {
      const { ballot, receipts } = await published()
      const titles = new Map(ballot.options.map(({ id, title }) => [id, title]))
      const taken = equalShares(ballot, receipts, places).map(({ id }) => titles.get(id))
      expectSame('places', taken.toSorted(), chosen.toSorted())
    },
    async 'keeps the receipt'() {
      const { workshop } = stage.play
      slip.receiptCode = must(await person.visitor.call('getReceiptCode', { workshop }, undefined)).code
    },
    async 'opens the receipt elsewhere'({ notes }) {
      const stranger = new Visitor(stage.play.origin)
      const { workshop } = stage.play
      const opened = await stranger.call('openReceipt', {}, { workshop, code: slip.receiptCode! })
      expectSame('a cookie', stranger.cookie, '')
      if (notes === 'none') return expectSame('the receipt', opened.ok, false)
      const own = must(opened).activities.flatMap((each) => each.notes.map(({ text }) => text))
      expectSame('own notes', own.toSorted(), notes.toSorted())
    },
  } satisfies Partial<Doings>
}
