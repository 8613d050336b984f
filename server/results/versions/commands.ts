import type { Actor } from '#shared/people/actor.ts'
import { refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

export async function keepVersion(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'results:keep'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function forgetVersion(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'results:forget'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function publishVersion(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'results:publish'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function withdrawVersion(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'results:withdraw'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function openLink(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'results:link'>,
): Promise<Result<object>> {
  return refuse('internal')
}
