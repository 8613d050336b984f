import { refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'

/** Changes a proposal for everybody who makes themes; the board stays as it is. */
export const amend = async (
  _house: House,
  _desk: Desk,
  _input: Input<'themes:amend'>,
): Promise<Result<object>> => refuse('no-proposal')
