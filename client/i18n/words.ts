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
