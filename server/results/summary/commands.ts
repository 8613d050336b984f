import type { Actor } from '#shared/people/actor.ts'
import { refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

export async function editSummary(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'summary:edit'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function draftSummary(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'summary:draft'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function approveSummary(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'summary:approve'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function withdrawApproval(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'summary:withdraw'>,
): Promise<Result<object>> {
  return refuse('internal')
}

export async function excuseNote(
  _house: House,
  _desk: Desk,
  _actor: Actor,
  _input: Input<'summary:excuse'>,
): Promise<Result<object>> {
  return refuse('internal')
}
