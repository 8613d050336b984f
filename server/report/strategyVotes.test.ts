import { expect, it } from 'vitest'
import type { Language } from '#shared/workshop/workshop.ts'
import type { VoteId } from '#shared/ids.ts'
import { aBallot } from '#shared/testing/votes.ts'
import { tally } from '#shared/vote/tally.ts'
import { build } from './build.ts'
import { makeDeck } from './deck/makeDeck.ts'
import { makeDocument } from './document/makeDocument.ts'
import { renderBallotsCsv } from './render/ballotsCsv.ts'
import { renderHtml } from './render/html.ts'
import { renderMarkdown } from './render/markdown.ts'
import { options } from './testing/evening.ts'
import { factsOf } from './testing/reports.ts'
import { makeWorkbook } from './workbook/makeWorkbook.ts'

const ballot = aBallot([], {
  ...{ vote: 'karjet' as VoteId, name: 'Kärjet', on: 'goals', budget: 4, perOption: 2, places: 2 },
  options: ['Puhelimeen vastataan', 'Aikoja on iltaisin', 'Menot pysyvät', 'Tilat vajaat'].map(
    (title, i) => ({
      ...{ id: `e${i}`, title, letter: `1.${i + 1}`, notes: 0 },
    }),
  ),
})
const list = [{ e0: 2, e1: 2 }, { e0: 2, e1: 2 }, { e2: 1 }, { e2: 1 }].map((choices, i) => ({
  ...{ code: `AAAA-000${i}`, choices, weight: 1 },
}))
const reportIn = async (language: Language) => {
  const facts = await factsOf('evening')
  const [first, ...others] = facts.activities
  const vote = { ballot, standings: tally(ballot, list), list }
  const activities = [{ ...first!, ballots: [vote, ...first!.ballots] }, ...others]
  return build({ ...facts, activities }, { ...options, language })
}

it('T76 a vote on goals orders no themes, and is told in every format with its spearheads both ways', async () => {
  const report = await reportIn('fi')
  const plain = build(await factsOf('evening'), options)
  const [activity] = report.activities
  // The themes are ordered by the vote on them, though it is the second.
  expect(activity!.questions).toEqual(plain.activities[0]!.questions)
  expect(activity!.votes[0]!.spearheads).toMatchObject({
    places: 2,
    byDots: { chosen: ['e0', 'e1'], tied: [], unheard: 2 },
    byShares: { chosen: ['e0', 'e2'], tied: ['e1'], unheard: 0 },
  })
  const files = {
    ...{ md: renderMarkdown(report), html: renderHtml(report), csv: renderBallotsCsv(report) },
    document: JSON.stringify(makeDocument(report)),
    deck: JSON.stringify(makeDeck(report)),
    workbook: JSON.stringify(makeWorkbook(report)),
  }
  const says = 'Suhteellinen valinta: 1.1 Puhelimeen vastataan ja 1.3 Menot pysyvät.'
  const { csv, ...prose } = files
  for (const [format, text] of Object.entries(prose))
    expect([format, text.includes('Tilat vajaat'), text.includes(says)]).toEqual([format, true, true])
  expect(csv).toContain('Menot pysyvät')
})

it.each(['sv', 'en'] as const)('T76 the same in %s without a Finnish word of the house', async (language) => {
  const report = await reportIn(language)
  const { says } = report.activities[0]!.votes[0]!.spearheads!
  expect(says).toHaveLength(7)
  expect(says.join(' ')).not.toMatch(/Eniten|Suhteellinen|äänest/)
  expect(renderMarkdown(report)).toContain(says[1]!)
})
