import type { Actor } from '#shared/people/actor.ts'
import { refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

export async function setLook(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'look:set'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function setClosing(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'closing:set'>,
): Promise<Result<object>> {
  return refuse('internal')
}
