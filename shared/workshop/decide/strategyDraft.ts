import { refuse, type Result } from '../../result.ts'
import type { Command } from '../commands.ts'
import type { Workshop } from '../workshop.ts'
import type { Decision, World } from './decision.ts'

export type DraftCommand = Extract<Command, { name: 'draft:rule' | 'draft:adopt' }>

/** What is said of the consolidated draft. */
export function decideDraft(_state: Workshop, _command: DraftCommand, _world: World): Result<Decision> {
  return refuse('internal')
}
