/**
 * The catalogue of expected "no"s: a stable code and the HTTP status it travels with. The sentences that people read
 * are in `refusals/`, a file for each language: a phone fetches its own only, the server answers in any.
 */
export const statuses = {
  malformed: 400,
  'too-large': 413,
  'too-fast': 429,
  'signed-out': 401,
  forbidden: 403,
  'wrong-origin': 403,
  'not-found': 404,
  'wrong-code': 404,
  'dead-link': 403,
  archived: 409,
  full: 409,
  removed: 403,
  stale: 409,
  busy: 409,
  'wrong-phase': 409,
  'positions-locked': 409,
  'writing-locked': 409,
  'own-notes-only': 409,
  'no-next-phase': 409,
  'no-earlier-phase': 409,
  'notes-hidden': 409,
  'notes-revealed': 409,
  'ballot-closed': 409,
  'unknown-activity': 404,
  'unknown-group': 404,
  'unknown-question': 404,
  'unknown-person': 404,
  'group-in-use': 409,
  'activity-started': 409,
  'activity-has-notes': 409,
  'steps-out-of-order': 400,
  'nothing-to-group': 409,
  'nothing-to-vote-on': 409,
  'no-proposal': 404,
  'ballot-shut': 409,
  'ballot-open': 409,
  'votes-spent': 409,
  'on-ballot': 409,
  'too-many-hidden': 409,
  'bad-encoding': 400,
  'bad-csv': 400,
  'bad-picture': 415,
  'no-room-for-picture': 409,
  'no-structure': 400,
  'not-confirmed': 400,
  storage: 503,
  /** Told by clients themselves: no answer came at all. */
  unreachable: 503,
  internal: 500,
} as const

export type RefusalCode = keyof typeof statuses

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(statuses, code)
