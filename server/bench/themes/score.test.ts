import { expect, it } from 'vitest'
import { score } from './score.ts'

const people = (themes: string) => new Map([...themes].map((theme, at) => [String(at), theme] as const))
const machine = (themes: string) =>
  new Map([...themes].map((theme, at) => [String(at), theme === '-' ? null : theme] as const))
const rounded = (wanted: string, found: string) =>
  Object.fromEntries(
    Object.entries(score(people(wanted), machine(found))).map(([name, value]) => [
      name,
      Number(value.toFixed(4)),
    ]),
  )

it.each([
  [
    'the same by other names',
    'aabb',
    'xxyy',
    { ari: 1, ami: 1, effort: 0, themes: 2, wanted: 2, coverage: 1 },
  ],
  // ARI and AMI as scikit-learn 1.5 gives them for these labels.
  [
    'one theme parted',
    'aabb',
    'xxyz',
    { ari: 0.5714, ami: 0.5714, effort: 0.25, themes: 1, wanted: 2, coverage: 1 },
  ],
  ['all alone', 'aaaa', '----', { ari: 0, ami: 0, effort: 1, themes: 0, wanted: 1, coverage: 0 }],
  ['all in one', 'abcd', 'xxxx', { ari: 0, ami: 0, effort: 0.75, themes: 1, wanted: 4, coverage: 1 }],
  ['across', 'aabb', 'xyxy', { ari: -0.5, ami: -0.5, effort: 0.75, themes: 2, wanted: 2, coverage: 1 }],
])('%s', (_, wanted, found, figures) => {
  expect(rounded(wanted, found)).toEqual(figures)
})
