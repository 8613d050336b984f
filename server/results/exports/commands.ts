import type { Actor } from '#shared/people/actor.ts'
import { refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

export async function startExport(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'export:start'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function cancelExport(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'export:cancel'>,
): Promise<Result<object>> {
  return refuse('internal')
}
