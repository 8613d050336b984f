import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BaselineEnding, baselineEndings } from '#shared/baseline/reading.ts'
import {
  type BaselineStrategy,
  baselineStrategy,
  bodies,
  documentKinds,
  elementKinds,
} from '#shared/baseline/strategy.ts'
import { isId } from '#shared/ids.ts'
import { cleanText } from '../cleanText.ts'
import { readDocument } from '../readDocument.ts'
import { writeBaseline } from './writeBaseline.ts'

const counter = () => {
  let n = 0
  return () => `n${++n}`
}

function readBack(baseline: BaselineStrategy, ending: BaselineEnding, language: 'fi' | 'sv' | 'en') {
  const file = writeBaseline(baseline, ending, language)
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const read = readDocument(bytes, `strategia.${ending}`, counter())
  return read.ok ? { baseline: read.value.baseline, skipped: read.value.skipped } : read.refusal
}

/** Words as the house keeps them: without blanks around, and without characters that nobody sees. */
const words = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            ...[
              'Apu',
              'ajoissa',
              '1.',
              '2.4',
              '-',
              '#',
              '*',
              '_',
              '|',
              '<br>',
              '<!--t',
              '-->',
              '\n',
              '\\',
              '"',
              ';',
            ],
            ...["'=", '=1+1', '&amp;', 'ä', '😀', ':', '[x](y)', '`', '•', '(1)'],
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map((parts) => parts.join(' ')),
    )
    .map((text) => cleanText(text).trim().slice(0, most))
    .filter((text) => text !== '' && text === cleanText(text).trim() && !/[\ufffe\uffff]/.test(text))

const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/).filter(isId), {
  minLength: 30,
  maxLength: 30,
})

const baselines = fc
  .record({
    ids,
    title: fc.oneof(
      fc.constant(''),
      words(80).map((title) => title.replaceAll('\n', ' ')),
    ),
    documents: fc.array(
      fc.record({
        title: words(60),
        kind: fc.constantFrom(...documentKinds),
        owner: fc.constantFrom(null, ...bodies),
      }),
      { maxLength: 3 },
    ),
    elements: fc.array(
      fc.record({
        kind: fc.constantFrom(...elementKinds),
        code: fc.constantFrom(null, null, '1', '2', '2.4', '2.4.1', 'A1', '10'),
        text: words(300),
        parent: fc.nat(30),
        document: fc.nat(6),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  })
  .map(({ ids, title, documents, elements }) => {
    const own = documents.map((document, i) => ({
      ...document,
      title: document.title.replaceAll('\n', ' '),
      id: ids[25 + i],
    }))
    return baselineStrategy.parse({
      title,
      documents: own,
      elements: elements.map((element, i) => ({
        ...element,
        id: ids[i],
        // Before it or after it, and never round.
        parent:
          element.parent < elements.length && ranked(element.parent) < ranked(i) ? ids[element.parent] : null,
        document: own[element.document]?.id ?? null,
      })),
    })
  })

/** Another order of some thirty places. */
const ranked = (place: number): number => (place * 7) % 31

describe('T13 a baseline taken along', () => {
  it.each(baselineEndings)('reads back as the same documents, elements, ids and order: %s', (ending) => {
    fc.assert(
      fc.property(baselines, fc.constantFrom('fi', 'sv', 'en'), (baseline, language) => {
        expect(readBack(baseline, ending, language)).toEqual({ baseline, skipped: [] })
      }),
      { numRuns: ending === 'docx' ? 60 : 150 },
    )
  })

  it('a line that somebody wrote between its lines finds its place, and changed words keep their element', () => {
    const baseline = baselineStrategy.parse({
      title: 'Suvannon strategia',
      elements: [
        { id: 'g2', kind: 'goal', code: '2', text: 'Palvelut tulevat luokse', parent: null },
        { id: 's24', kind: 'subgoal', code: '2.4', text: 'Koti on turvallinen', parent: 'g2' },
      ],
    })
    const file = String(writeBaseline(baseline, 'md', 'fi'))
      .replace('2.4 Koti on turvallinen', '2.5 Koti on turvallinen ja esteetön')
      .replace(/$/, '- 2.6 Bussi kiertää\n')
    const read = readDocument(new TextEncoder().encode(file), 'strategia.md', counter())
    expect(
      read.ok && read.value.baseline.elements.map(({ id, code, text, parent }) => [id, code, text, parent]),
    ).toEqual([
      ['g2', '2', 'Palvelut tulevat luokse', null],
      ['s24', '2.5', 'Koti on turvallinen ja esteetön', 'g2'],
      ['n3', '2.6', 'Bussi kiertää', 'g2'],
    ])
  })
})
