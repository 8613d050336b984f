/** What one request for base forms may hold. */
export const WORDS = { most: 1000, longest: 64 } as const
