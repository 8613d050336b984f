import type { FallbackReason } from './port.ts'

/** Why a service could not help. Holds nothing of what was sent or answered: services quote both in their faults. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly reason: FallbackReason
  /** Whether another try may succeed, and how many milliseconds the service wants it to wait. */
  readonly again: { after: number } | null
  /** The status of a refusal. */
  readonly status: number | null

  constructor(
    reason: FallbackReason,
    why: string,
    { again = null, status = null }: { again?: { after: number } | null; status?: number | null } = {},
  ) {
    super(why)
    this.reason = reason
    this.again = again
    this.status = status
  }
}
