import { cleanTitle } from './cleanTitle.ts'
import type { Wish } from './port.ts'

/** A model's title as it may stand: a theme that people have named keeps its name to the letter. */
export function titleFor(
  given: string,
  texts: readonly string[],
  ids: ReadonlySet<string>,
  { guides }: Wish,
): string {
  const named = guides?.find(({ title }) => title.toLowerCase() === given.trim().toLowerCase())
  return named?.title ?? cleanTitle(given, texts, ids)
}

type Titled = { title: string; ids: string[] }

/** Themes under clean titles: those of one title are one. Counts what that changed. */
export function titled(
  given: readonly Titled[],
  clean: (title: string) => string,
): { themes: Titled[]; repairs: number } {
  const themes: Titled[] = []
  let repairs = 0
  for (const { title: said, ids } of given) {
    const title = clean(said)
    const same =
      title === '' ? undefined : themes.find((each) => each.title.toLowerCase() === title.toLowerCase())
    if (title === '' || same) repairs++
    if (same) same.ids.push(...ids)
    else themes.push({ title, ids: [...ids] })
  }
  return { themes, repairs }
}
