type Joined<One, Other> = {
  [Key in keyof One | keyof Other]: (Key extends keyof One ? One[Key] : unknown) &
    (Key extends keyof Other ? Other[Key] : unknown)
}

/** Two parts of a language as one: a concept may have words in both, and so may what it is made of. */
export function joined<One extends object, Other extends object>(one: One, other: Other): Joined<One, Other> {
  const whole = { ...one } as Record<string, unknown>
  for (const [name, words] of Object.entries(other)) {
    const before = whole[name]
    whole[name] = isTree(before) && isTree(words) ? joined(before, words) : words
  }
  return whole as Joined<One, Other>
}

const isTree = (words: unknown): words is object => typeof words === 'object' && words !== null
