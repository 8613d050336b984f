import { expect, it } from 'vitest'
import { baselineStrategy } from '#shared/baseline/strategy.ts'
import { strategyText } from './strategyText.ts'

it('strategyText writes headings, numbers with their gaps, and values as a list', () => {
  const baseline = baselineStrategy.parse({
    title: 'Suvannon strategia',
    elements: [
      { id: 'v', kind: 'vision', code: null, text: 'Hyvä arki kaikille.', parent: null },
      { id: 'a1', kind: 'value', code: null, text: 'Rohkeus', parent: null },
      { id: 'g1', kind: 'goal', code: '1', text: 'Apu löytyy ajoissa', parent: null },
      { id: 's1', kind: 'subgoal', code: '1.1', text: 'Jonot lyhenevät', parent: 'g1' },
      { id: 's3', kind: 'subgoal', code: '1.3', text: 'Etäpalvelut toimivat', parent: 'g1' },
    ],
  })
  expect(strategyText(baseline, (kind) => kind.toUpperCase())).toBe(
    [
      '# Suvannon strategia',
      '',
      '## VISION',
      '',
      'Hyvä arki kaikille.',
      '',
      '## VALUE',
      '',
      '- Rohkeus',
      '',
      '## GOAL',
      '',
      '### 1. Apu löytyy ajoissa',
      '- 1.1 Jonot lyhenevät',
      '- 1.3 Etäpalvelut toimivat',
      '',
    ].join('\n'),
  )
})
