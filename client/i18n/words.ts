import type { fi } from './fi.ts'

/** The dotted paths of every sentence in a tree of words: `'common.save' | 'common.kind.keep' | …`. */
type PathsOf<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Prefix}${Key}`
    : PathsOf<Tree[Key], `${Prefix}${Key}.`>
}[keyof Tree & string]

/** A key that `t()` accepts. Finnish is the source: what fi/*.json says exists, exists. */
export type WordKey = PathsOf<typeof fi>

type Missing<Tree> = Exclude<WordKey, PathsOf<Tree>>
type Surplus<Tree> = Exclude<PathsOf<Tree>, WordKey>

/**
 * What a translation must be: the same keys as Finnish, no fewer and no more. When it is not, the type
 * check fails at sv.ts or en.ts and the message names the keys that differ.
 */
type Complete<Tree> = [Missing<Tree> | Surplus<Tree>] extends [never]
  ? Tree
  : { [Key in Missing<Tree> as `missing: ${Key}`]: never } & {
      [Key in Surplus<Tree> as `surplus: ${Key}`]: never
    }

/** Returns a translation as it is; the type check refuses one whose keys differ from Finnish. */
export const complete = <Tree extends object>(words: Tree & Complete<Tree>): Tree => words

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
