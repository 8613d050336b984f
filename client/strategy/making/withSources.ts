import type { Sources } from '#shared/strategy/amendment.ts'

/** Sources with more: each note and theme once, in the order in which they came. */
export function withSources(known: Sources, more: Sources): Sources {
  const themes = new Map(
    [...known.themes, ...more.themes].map((each) => [`${each.activity} ${each.theme}`, each]),
  )
  return { notes: [...new Set([...known.notes, ...more.notes])], themes: [...themes.values()] }
}
