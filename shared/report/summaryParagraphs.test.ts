import { expect, it } from 'vitest'
import type { ReportQuestion } from './report.ts'
import { summaryParagraphs } from './summaryParagraphs.ts'

it('R24 a summary is read theme by theme', () => {
  const sentence = (...refs: string[]) => ({
    ...{ by: 'extract' as const, edited: false },
    clauses: [{ text: 'Sanat.', refs }],
  })
  const theme = (id: string, ...notes: string[]) =>
    ({ id, notes }) as unknown as ReportQuestion['themes'][number]
  const paragraphs = summaryParagraphs({
    themes: [theme('a', '1', '2'), theme('b', '3'), theme('c', '4')],
    summary: {
      sentences: [
        sentence(),
        sentence('1'),
        sentence('2'),
        sentence(),
        sentence('3'),
        sentence('4'),
        sentence('9'),
      ],
      made: { by: 'extract', model: null },
      ...{ approved: null, label: '', mark: null, struck: 0 },
    },
  })
  expect(paragraphs.map((each) => each.map(({ at }) => at))).toEqual([[0, 1, 2], [3, 4], [5], [6]])
})
