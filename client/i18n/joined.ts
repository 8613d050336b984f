type Joined<One, Other> = {
  [Key in keyof One | keyof Other]: (Key extends keyof One ? One[Key] : unknown) &
    (Key extends keyof Other ? Other[Key] : unknown)
}

/** Two parts of a language as one: a concept may have words in both. */
export function joined<One extends object, Other extends object>(one: One, other: Other): Joined<One, Other> {
  const whole = { ...one } as Record<string, unknown>
  for (const [concept, words] of Object.entries(other))
    whole[concept] = { ...(whole[concept] ?? {}), ...words }
  return whole as Joined<One, Other>
}
