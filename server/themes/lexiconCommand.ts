import { refuse, type Result } from '#shared/result.ts'
import type { LexiconSummary } from '#shared/themes/lexiconAdditions.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'

/** Takes the county's own theme words for this workshop, or takes them away. */
export const setLexicon = async (
  _house: House,
  _desk: Desk,
  _input: Input<'lexicon:set'>,
): Promise<Result<{ lexicon: LexiconSummary | null }>> => refuse('no-service')
