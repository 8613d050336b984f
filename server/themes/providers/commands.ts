import type { Estimate, Offer } from '#shared/themes/provider.ts'
import { refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

/** What would be sent to a service, and what it may cost; nothing is sent. */
export const estimateFor = async (
  _house: House,
  _desk: Desk,
  _input: Input<'themes:estimate'>,
): Promise<Result<Estimate>> => refuse('no-service')

/** Which services there are, and whether an organiser may name one of their own. */
export const readServices = async (
  _house: House,
  _desk: Desk,
): Promise<Result<{ offers: Offer[]; connects: boolean }>> => refuse('no-service')

/** Takes up an endpoint of the organiser's own. */
export const connectService = async (
  _house: House,
  _desk: Desk,
  _input: Input<'services:connect'>,
): Promise<Result<{ offer: Offer }>> => refuse('no-service')

/** Records an organiser's consent to what is set up. */
export const allowService = async (
  _house: House,
  _desk: Desk,
  _input: Input<'services:allow'>,
): Promise<Result<object>> => refuse('no-service')

/** Takes a consent back. */
export const forbidService = async (
  _house: House,
  _desk: Desk,
  _input: Input<'services:forbid'>,
): Promise<Result<object>> => refuse('no-service')
