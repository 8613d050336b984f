import { evidenceId } from '#shared/ids.ts'
import { freshId } from '../ids.ts'
import type { Councillor } from './Councillor.ts'
import { draftedOf } from './drafting.ts'
import { readStrategyScript } from './strategyScript.ts'

/** Lets the council propose and support from the part about goals on, and brings the figures it may cite. */
export async function openStrategy(self: Councillor): Promise<void> {
  const { line, activity } = self
  const { hasBaseline, strategy } = line.view!
  const isAboutGoals = activity?.questions.some(({ kind }) => kind === 'goal-change') ?? false
  if (!hasBaseline || !isAboutGoals || strategy.open.proposing || strategy.amendments > 0) return
  for (const card of readStrategyScript().evidence)
    await line.send('evidence:set', { card: { ...card, id: evidenceId.parse(freshId()) } })
  await line.send('strategy:open', { open: { proposing: true, supporting: true, budget: null } })
}

/** Takes what the council supports most into the draft; a person who facilitates may take it out again. */
export async function draftStrategy(self: Councillor): Promise<void> {
  const { line, visitor } = self
  if (!line.view!.strategy.open.supporting) return
  const told = await visitor.call('getStrategy', { workshop: line.view!.id }, undefined)
  for (const { id } of told.ok ? draftedOf(told.value.amendments, line.view!.participants.present) : [])
    await line.send('amendment:rule', { amendment: id, status: 'drafted', because: '' })
}
