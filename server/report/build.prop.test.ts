import { noClosing } from '#shared/report/look.ts'
import { noSummaries } from '#shared/report/summary.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareNote, type Note } from '#shared/board/note.ts'
import { noteKinds } from '#shared/board/note.ts'
import { activityId, elementId, groupId, noteId, personKey, questionId, themeId } from '#shared/ids.ts'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { noWordEdits } from '#shared/themes/wordEdits.ts'
import { aBallot } from '#shared/testing/votes.ts'
import { strategyFacts } from './strategyFacts.ts'
import { build } from './build.ts'
import type { ActivityFacts, ReportFacts, WrittenNote } from './facts.ts'
import { evening, options } from './testing/evening.ts'

const { state } = evening()

/** A question-mark of a workshop: two activities with any notes, themes, aims, questions and votes. */
const note = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 12 }),
  kind: fc.constantFrom(...noteKinds),
  question: fc.option(fc.constantFrom('q0', 'q1', 'gone'), { nil: null }),
  aim: fc.option(fc.constantFrom('e-1', 'e-1-2', 'gone'), { nil: null }),
  theme: fc.option(fc.constantFrom('t0', 't1', 't2', 'gone'), { nil: null }),
  hand: fc.boolean(),
  by: fc.option(fc.constantFrom('KEYa', 'KEYb', 'KEYc'), { nil: null }),
  group: fc.option(fc.constantFrom('g1', 'g2', 'g3', 'g4'), { nil: null }),
  number: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
})
const activity = fc.record({
  notes: fc.array(note, { maxLength: 25 }),
  questions: fc.integer({ min: 1, max: 2 }),
  kind: fc.constantFrom('free', 'success', 'goal-change', 'by-body'),
  votes: fc.option(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { nil: null }),
})
type AnyActivity = typeof activity extends fc.Arbitrary<infer T> ? T : never

function factsOf(parts: readonly AnyActivity[]): ReportFacts {
  return {
    workshop: { name: state.name, host: state.host, language: 'fi', startsAt: null, rehearses: null },
    participants: 5,
    shared: { devices: 0, people: 0 },
    groups: state.groups.map((group) => ({ ...group, people: 3 })),
    baseline: state.baseline,
    consents: [],
    summaries: noSummaries,
    closing: noClosing,
    wordEdits: noWordEdits,
    strategy: strategyFacts({ ...state, strategy: noStrategyWork }, []),
    activities: parts.map((part, place) => activityFacts(part, place)),
  }
}

function activityFacts({ notes, questions, kind, votes }: AnyActivity, place: number): ActivityFacts {
  const themes = ['t0', 't1', 't2'].map((id, order) => ({
    id: themeId.parse(id),
    title: `Teema ${order}`,
    order,
    origin: 'machine' as const,
    run: null,
  }))
  const ballot = aBallot([], { budget: 3 })
  const ranked = (votes ?? []).map((support, i) => ({
    id: `t${i}`,
    title: `Teema ${i}`,
    letter: 'ABC'.charAt(i),
    support,
    supporters: Math.min(support, 2),
    rank: null,
  }))
  return {
    activity: {
      ...state.activities[0]!,
      id: activityId.parse(`a${place}`),
      questions: Array.from({ length: questions }, (_, i) => ({
        id: questionId.parse(`q${i}`),
        text: `Kysymys ${i}`,
        kind,
      })),
    },
    phase: 'done',
    notes: notes.map((each, i) => written(each, `${place}-${i}`)),
    themes,
    pairs: [],
    archived: { atTables: 0, gathered: 0 },
    ballots: votes === null ? [] : [{ ballot, standings: { voters: 2, dots: 0, ranked }, list: [] }],
    runs: [],
    latest: null,
  }
}

function written(each: AnyActivity['notes'][number], id: string): WrittenNote {
  const plain: Note = {
    ...bareNote,
    id: noteId.parse(id),
    text: each.text,
    at: [0, 0],
    kind: each.kind,
    question: each.question === null ? null : questionId.parse(each.question),
    aim: each.aim === null ? null : elementId.parse(each.aim),
    theme:
      each.theme === null ? null : { id: themeId.parse(each.theme), by: each.hand ? 'people' : 'machine' },
    by: each.by === null ? null : personKey.parse(each.by),
    number: each.number,
    born: 0,
  }
  return { ...plain, group: each.group === null ? null : groupId.parse(each.group) }
}

const workshop = fc.array(activity, { minLength: 1, maxLength: 2 })
const sorted = (names: readonly string[]) => names.toSorted()

describe('any workshop', () => {
  it('R1 has each note exactly once: in the annex, under a question, in a theme or without one', () => {
    fc.assert(
      fc.property(workshop, (parts) => {
        const facts = factsOf(parts)
        const report = build(facts, options)
        const names = report.notes.map((each) => each.ref)
        expect(new Set(names).size).toBe(names.length)
        expect(sorted(report.notes.map((each) => each.id))).toEqual(
          sorted(facts.activities.flatMap(({ notes }) => notes.map((each) => each.id as string))),
        )
        const questions = report.activities.flatMap((each) => each.questions)
        const placed = questions.flatMap((each) => [
          ...each.themes.flatMap((theme) => theme.notes),
          ...each.unsorted,
        ])
        expect(sorted(placed)).toEqual(sorted(names))
      }),
    )
  })

  it('R1 has each note of a question exactly once among its changes and among its bodies', () => {
    fc.assert(
      fc.property(workshop, (parts) => {
        for (const question of build(factsOf(parts), options).activities.flatMap((each) => each.questions)) {
          const all = sorted([...question.themes.flatMap((theme) => theme.notes), ...question.unsorted])
          if (question.changes)
            expect(sorted(question.changes.rows.flatMap(({ notes }) => Object.values(notes).flat()))).toEqual(
              all,
            )
          if (question.bodies)
            expect(
              sorted(
                question.bodies.flatMap(({ themes, unsorted }) => [
                  ...themes.flatMap(({ notes }) => notes),
                  ...unsorted,
                ]),
              ),
            ).toEqual(all)
        }
      }),
    )
  })

  it('R4 C2 gives the same report whatever order the boards list their notes in', () => {
    const shuffled = workshop.chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.tuple(
          ...parts.map(({ notes }) =>
            fc.shuffledSubarray(
              notes.map((_, i) => i),
              { minLength: notes.length },
            ),
          ),
        ),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([parts, orders]) => {
        const facts = factsOf(parts)
        const other = {
          ...facts,
          activities: facts.activities.map((each, place) => ({
            ...each,
            notes: (orders[place] ?? []).map((i) => each.notes[i]!),
            themes: each.themes.toReversed(),
          })),
        }
        expect(build(other, options)).toEqual(build(facts, options))
      }),
    )
  })

  it('V3 ranks densely: 1, 2, 2, 3, equal votes alike, more votes before fewer', () => {
    fc.assert(
      fc.property(workshop, (parts) => {
        for (const { themes } of build(factsOf(parts), options).activities.flatMap(
          (each) => each.questions,
        )) {
          const ranks = themes.flatMap(({ rank }) => rank ?? [])
          expect(new Set(ranks)).toEqual(
            new Set(Array.from({ length: Math.max(0, ...ranks) }, (_, i) => i + 1)),
          )
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
          expect(themes.map(({ rank }) => rank).lastIndexOf(null)).toBe(
            themes.some(({ rank }) => rank === null) ? themes.length - 1 : -1,
          )
        }
      }),
    )
  })
})
