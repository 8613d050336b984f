import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { playStrategyDay, type StrategyDay } from './strategyDay.ts'
import { StrategyHall } from './StrategyHall.ts'

/** The strategy of an invented county, with numbers that have a gap. */
const strategy = `# Suvannon hyvinvointialueen strategia

## Missio
Apu ja turva ovat jokaisen ulottuvilla.

## Arvot
- Avoimuus
- Rohkeus

## Tavoitteet
1. Apu löytyy ajoissa
   - 1.1 Ensimmäinen yhteydenotto johtaa aina eteenpäin
   - 1.3 Yhteydenoton voi tehdä millä tavalla tahansa
   - 1.4 Jonot kerrotaan avoimesti
2. Talous kestää ja tieto ohjaa
   - 2.2 Edistymistä kuvataan värikoodein
`

const day: StrategyDay = {
  reworded: {
    element: 'Apu löytyy ajoissa',
    first: 'Apu löytyy ajoissa ja läheltä',
    rival: 'Apu löytyy ajoissa, asui missä tahansa',
  },
  kept: 'Avoimuus',
  removed: 'Edistymistä kuvataan',
  raised: 'Talous kestää',
  merged: {
    elements: ['Ensimmäinen yhteydenotto', 'Yhteydenoton voi'],
    text: 'Yhteydenotto millä tavalla tahansa johtaa eteenpäin',
  },
  added: { after: 'Jonot kerrotaan', text: 'Etäpalvelu ei korvaa lähipalvelua' },
}

it('T1 T2 T3 T4 T6 T9 tables rework a strategy into a draft that becomes its next version and a Word file', async () => {
  const hall = await StrategyHall.open(strategy)
  const { ritva } = hall
  const { draft, first, rival, reworded, removed, one, other, revision } = await playStrategyDay(hall, day)
  const changed = draft.elements.flatMap(({ segments }) => segments.filter(({ is }) => is !== 'same'))
  expect(changed.length).toBeGreaterThan(5)
  expect(changed.filter(({ by }) => by.length === 0)).toEqual([])

  const word = unzipSync(await hall.takes('draft'))
  const body = strFromU8(word['word/document.xml']!)
  expect([body.includes('<w:ins '), body.includes('<w:del '), body.includes('läheltä')]).toEqual([
    true,
    true,
    true,
  ])

  await ritva.does('draft:adopt', { revision: await revision() })
  const after = await hall.baseline()
  const textOf = (id: string) => after.elements.find((each) => each.id === id)?.text
  expect([reworded, one, other, removed].map((element) => textOf(element!.id))).toEqual([
    ...[day.reworded.first, day.merged.text],
    ...[undefined, undefined],
  ])
  expect(after.elements.map(({ text }) => text)).toContain(day.added.text)
  const { versions } = await hall.seen(ritva)
  expect(versions.map(({ number, by }) => [number, by])).toEqual([
    [1, 'people'],
    [2, 'draft'],
  ])
  const [taken, put] = [await hall.amendment(first), await hall.amendment(rival)]
  expect([taken.adopted, put.adopted, put.outdated]).toEqual([2, null, 'changed'])
})
