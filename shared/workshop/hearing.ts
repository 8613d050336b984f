/** Milliseconds: how lately one wrote who is writing now, after what time a table is quiet, when questions are compared. */
export const HEARING = { writing: 12_000, quiet: 3 * 60_000, thin: 2 * 60_000 } as const
