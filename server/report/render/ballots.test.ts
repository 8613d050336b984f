import { expect, it } from 'vitest'
import { recount } from '#shared/vote/receipt.ts'
import { tally } from '#shared/vote/tally.ts'
import { build } from '../build.ts'
import { gather } from '../gather.ts'
import { evening, options, readRuns } from '../testing/evening.ts'
import { renderBallotsCsv } from './ballotsCsv.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'

it('V15 every format has every ballot of a weighed vote under its code, and they give the outcome', async () => {
  const { state, readBoard } = evening()
  const facts = await gather(state, readBoard, readRuns)
  const [first, ...others] = facts.activities
  const ballot = {
    ...first!.ballots[0]!.ballot,
    ...{ name: 'Kärjet', weights: [{ body: 'Aluevaltuusto', weight: 2 }] },
  }
  const list = [
    { code: '0000-0001', choices: { 't-care': 2 }, weight: 2 },
    { code: '0000-0002', choices: { 't-care': 1, 't-digi': 1 }, weight: 1 },
  ]
  const standings = tally(ballot, list)
  const report = build(
    { ...facts, activities: [{ ...first!, ballots: [{ ballot, standings, list }] }, ...others] },
    options,
  )
  const told = report.activities[0]!.votes[0]!
  expect(recount(ballot, told.ballots, standings).agrees).toBe(true)
  expect(told.options.slice(0, 2).map(({ title, dots }) => [title, dots])).toEqual([
    ['Hoitoon pääsy', 5],
    ['Digiasiointi', 1],
  ])
  expect(renderMarkdown(report)).toContain(
    [
      '| Kuittikoodi | Paino | Ääniä |',
      '| --- | --- | --- |',
      '| 0000-0001 | 2 | A × 2 |',
      '| 0000-0002 | 1 | A × 1, B × 1 |',
      '| Yhteensä |  | A × 5, B × 1 |',
    ].join('\n'),
  )
  expect(renderHtml(report)).toContain(
    '<tr><th scope="row"><code>0000-0001</code></th><td>2</td><td>A&nbsp;×&nbsp;2</td></tr>',
  )
  expect(renderBallotsCsv(report).split('\r\n')).toEqual([
    '\ufeffOsio;Äänestys;Kuittikoodi;Paino;Teema;Vaihtoehto;Ääniä',
    'Onnistumiset;Kärjet;0000-0001;2;A;Hoitoon pääsy;2',
    'Onnistumiset;Kärjet;0000-0002;1;A;Hoitoon pääsy;1',
    'Onnistumiset;Kärjet;0000-0002;1;B;Digiasiointi;1',
    '',
  ])
  expect(JSON.parse(renderJson(report))).toMatchObject({
    activities: [{ votes: [{ ballots: list }] }, {}, {}, {}, {}],
  })
})
