import type { BaselineStrategy, BaselineVersion } from '#shared/baseline/strategy.ts'
import { wordedKinds } from '#shared/strategy/amendment.ts'
import type { Segment } from '#shared/strategy/draft.ts'
import { diffWords } from '#shared/strategy/diff.ts'
import { outdated, targetsBefore } from '#shared/strategy/outdated.ts'
import type { ReportActivity } from '#shared/report/report.ts'
import type { ReportAmendment } from '#shared/report/strategy.ts'
import type { StrategyWords } from '#shared/report/words/strategySays.ts'
import type { CountedAmendment } from '../strategyFacts.ts'
import { pairsOf, reasonsOf } from './strategyPairs.ts'
import type { PlacedPair } from './pairs.ts'
import { type PlacedNote, refsOf } from './placed.ts'

/** What amendments are told from. */
export type AmendmentGround = {
  versions: readonly BaselineVersion[]
  baseline: BaselineStrategy
  /** In the report's order. */
  notes: readonly PlacedNote[]
  pairs: readonly PlacedPair[]
  activities: readonly ReportActivity[]
  amendments: readonly CountedAmendment[]
  /** Numbers of evidence cards by id. */
  cards: ReadonlyMap<string, number>
  /** Ids of the draft's elements. */
  elements: ReadonlySet<string>
  words: StrategyWords
}

export const amendmentAnchor = (number: number): string => `ehdotus-${number}`

/** Amendments by support, those with as much by number. */
export const bySupport = (
  a: Pick<ReportAmendment, 'support' | 'number'>,
  b: Pick<ReportAmendment, 'support' | 'number'>,
): number => b.support.people - a.support.people || a.number - b.number

/** An amendment as results tell it. */
export function amendmentOf(amendment: CountedAmendment, ground: AmendmentGround): ReportAmendment {
  const { kind, number, wording, support, into } = amendment
  const before = targetsBefore(ground.versions, amendment).map(({ text }) => text)
  const after = wordedKinds.has(kind) && wording.text !== '' ? wording.text : null
  const themes = amendment.sources.themes.map((source) => ({ ...source, found: themeIn(source, ground) }))
  const sorted = new Set(themes.flatMap(({ found }) => found?.notes ?? []))
  const named = notesOf(amendment.sources.notes, ground)
  const own = new Set([...named.map(({ ref }) => ref), ...sorted])
  return {
    number,
    anchor: amendmentAnchor(number),
    kind,
    targets: amendment.targets,
    under: underOf(amendment, ground),
    before: before.length === 0 ? null : before.join('\n'),
    after,
    segments: segmentsOf(kind, before.join(' '), after),
    place: amendment.place === null ? null : placeIn(amendment.place, ground),
    rationale: amendment.rationale,
    sources: {
      refs: refsOf(named),
      themes: themes.map(({ title, found }) => ({
        title: found?.title ?? title,
        anchor: found?.anchor ?? null,
      })),
    },
    evidence: amendment.evidence.flatMap((id) => ground.cards.get(id) ?? []).toSorted((a, b) => a - b),
    group: amendment.group,
    support: { ...support, tables: support.groups.length },
    ...reasonsOf(amendment.reasons, (ids) => refsOf(notesOf(ids, ground))),
    pairs: pairsOf(amendment.reasons, own, ground.pairs, (ids) => refsOf(notesOf(ids, ground))),
    status: amendment.status,
    because: amendment.because,
    into: into === null ? null : (ground.amendments.find(({ id }) => id === into)?.number ?? null),
    adopted: amendment.adopted,
    outdated: outdated(ground.versions, amendment) !== null,
    writing: wording.open,
  }
}

/** Notes by the ids they had on any board; those that are in no report are left out (R5). */
export function notesOf(ids: readonly string[], { notes }: Pick<AmendmentGround, 'notes'>): PlacedNote[] {
  const wanted = new Set(ids)
  return notes.filter(({ id, source }) => wanted.has(id) || (source !== null && wanted.has(source.note)))
}

/** The theme as the report tells it, with its notes of every question. */
function themeIn({ activity, theme }: { activity: string; theme: string }, { activities }: AmendmentGround) {
  const found = activities
    .filter(({ id }) => id === activity)
    .flatMap(({ questions }) => questions.flatMap(({ themes }) => themes.filter(({ id }) => id === theme)))
  const [first] = found
  return first && { title: first.title, anchor: first.anchor, notes: found.flatMap(({ notes }) => notes) }
}

function underOf(
  { id, targets, place }: CountedAmendment,
  { elements }: Pick<AmendmentGround, 'elements'>,
): string | null {
  const all = [id as string, ...targets, place?.parent ?? null, place?.after ?? null]
  return all.find((each) => each !== null && elements.has(each)) ?? null
}

function segmentsOf(kind: CountedAmendment['kind'], before: string, after: string | null): Segment[] {
  if (kind === 'remove') return before === '' ? [] : [{ is: 'del', text: before }]
  if (after === null) return []
  return before === '' ? [{ is: 'ins', text: after }] : diffWords(before, after)
}

/** Longest name of an element in the middle of a sentence. */
const NAME = 70

/** "2.4 Apu löytyy ajoissa", shortened. */
export function shortName({ code, text }: { code: string | null; text: string }): string {
  const plain = text.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
  const name = plain.length > NAME ? `${plain.slice(0, NAME).replace(/\s+\S*$/, '')}…` : plain
  return code === null ? name : `${code} ${name}`
}

function placeIn(
  { document, parent, after }: NonNullable<CountedAmendment['place']>,
  { baseline, versions, words }: AmendmentGround,
): string {
  const known = [...versions.map((version) => version.baseline), baseline].toReversed()
  const named = (id: string | null) => {
    const element = known.flatMap(({ elements }) => elements).find((each) => each.id === id)
    return element ? shortName(element) : null
  }
  return words.place({
    document: document === null && parent !== null ? '' : documentTitle(document, baseline),
    parent: named(parent),
    after: named(after),
  })
}

/** What a document is called; the strategy itself has the baseline's title. */
export const documentTitle = (id: string | null, { title, documents }: BaselineStrategy): string =>
  documents.find((document) => document.id === id)?.title ?? title
