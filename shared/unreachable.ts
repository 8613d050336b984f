/** Ends an exhaustive `switch`: a new case that nobody handles becomes a type error here. */
export function unreachable(value: never): never {
  throw new Error(`Nobody handles ${JSON.stringify(value)}`)
}
