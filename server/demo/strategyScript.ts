import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import { elementKinds } from '#shared/baseline/strategy.ts'
import type { NoteId } from '#shared/ids.ts'
import { amendmentId } from '#shared/ids.ts'
import { text } from '#shared/schema.ts'
import { amendmentKinds } from '#shared/strategy/amendment.ts'
import { evidenceCard } from '#shared/strategy/evidence.ts'
import type { Input } from '#shared/workshop/commands.ts'

const scriptReason = z.object({
  side: z.enum(['for', 'against']),
  text: text(1, 200),
  /** Whether it stands against the first reason for it, as a pair. */
  answers: z._default(z.boolean(), false),
})
export type ScriptReason = z.infer<typeof scriptReason>

const scriptAmendment = z.object({
  kind: z.enum(amendmentKinds),
  /** Printed numbers of the elements it is about. */
  of: z.array(z.string()),
  /** Under which element it is added, or after which it comes. */
  under: z.optional(z.string()),
  after: z.optional(z.string()),
  element: z._default(z.nullable(z.enum(elementKinds)), null),
  text: z._default(z.string(), ''),
  rationale: text(1, 200),
  /** How likely each member supports it, 0 to 1. */
  pull: z.number(),
  reasons: z._default(z.array(scriptReason), []),
})
export type ScriptAmendment = z.infer<typeof scriptAmendment>

const strategyScript = z.object({
  amendments: z.array(scriptAmendment).check(z.minLength(1)),
  evidence: z.array(z.omit(evidenceCard, { id: true, number: true })),
})
export type StrategyScript = z.infer<typeof strategyScript>

/** What the simulated council would change of the invented county's strategy, and the figures its chair brings. */
export function readStrategyScript(): StrategyScript {
  const read = readFileSync(new URL('./amendments.json', import.meta.url), 'utf8')
  return strategyScript.parse(JSON.parse(read))
}

/** A scripted amendment as it is sent; null where the strategy has not what it is about. */
export function toMake(
  script: ScriptAmendment,
  { elements }: BaselineStrategy,
  id: string,
  notes: readonly NoteId[],
): Input<'amendment:make'> | null {
  const byCode = (code: string | undefined): Element | undefined =>
    elements.find((element) => element.code === code)
  const targets = script.of.flatMap((code) => byCode(code)?.id ?? [])
  if (targets.length !== script.of.length) return null
  const beside = byCode(script.after)
  const parent = byCode(script.under)?.id ?? beside?.parent ?? null
  if ((script.under ?? script.after) !== undefined && parent === null) return null
  const siblings = elements.filter((element) => element.parent === parent)
  const after = beside?.id ?? siblings.at(-1)?.id ?? null
  const isPlaced = script.kind === 'add' || script.kind === 'move'
  return {
    ...{ amendment: amendmentId.parse(id), kind: script.kind, targets, text: script.text },
    ...{ element: script.element, rationale: script.rationale, evidence: [], group: null, open: false },
    place: isPlaced ? { document: null, parent, after } : null,
    sources: { notes: [...notes], themes: [] },
  }
}

/**
 * Who proposes what: somebody who has a note about it, so that it stands on what was written; rivals go to somebody else
 * where they can. `hands` piles, none lost.
 * @param notes what each member has to write about goals
 */
export function dealAmendments(
  script: readonly ScriptAmendment[],
  notes: readonly (readonly { aim?: string | undefined }[])[],
  random: () => number,
): ScriptAmendment[][] {
  const hands: ScriptAmendment[][] = notes.map(() => [])
  const any = notes.map((_, hand) => hand)
  for (const amendment of script) {
    const about = amendment.of.length > 0 ? amendment.of : [amendment.under]
    const writers = any.filter((hand) =>
      notes[hand]!.some(({ aim }) => aim !== undefined && about.includes(aim)),
    )
    const free = writers.filter((hand) => hands[hand]!.length === 0)
    const among = free.length > 0 ? free : writers.length > 0 ? writers : any
    hands[among[Math.floor(random() * among.length)]!]!.push(amendment)
  }
  return hands
}
