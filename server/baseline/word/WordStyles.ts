import { part, parts, type Tree, valueOf } from './xmlTree.ts'

/** What a paragraph style says that matters here. */
type Style = { name: string; basedOn: string | null; outline: number | null; num: Tree | null }

/** Deepest chain of styles that is followed; Word allows no longer one. */
const DEEPEST = 12

/** A Word file's paragraph styles (ECMA-376 part 1, 17.7). */
export class WordStyles {
  readonly #styles = new Map<string, Style>()

  constructor(tree: Tree | null) {
    for (const style of parts(part(tree ?? undefined, 'styles'), 'style')) {
      const properties = part(style, 'pPr')
      const outline = Number(valueOf(properties, 'outlineLvl') ?? Number.NaN)
      this.#styles.set(style.at['styleId'] ?? '', {
        name: (valueOf(style, 'name') ?? '').toLowerCase(),
        basedOn: valueOf(style, 'basedOn') ?? null,
        outline: Number.isInteger(outline) ? outline : null,
        num: part(properties, 'numPr') ?? null,
      })
    }
  }

  /** The level of a heading's style, the document's title being 1; null for text. */
  headingLevel(id: string): number | null {
    for (const { name, outline } of this.#chain(id)) {
      const said = /^(?:heading|otsikko|rubrik)\s*(\d)$/.exec(name)
      if (said) return Math.max(1, Number(said[1]))
      if (name === 'title') return 1
      if (outline !== null) return outline < 9 ? outline + 1 : null
    }
    return null
  }

  /** True for lines of a table of contents, which say again what headings say. */
  isContents(id: string): boolean {
    return this.#chain(id).some(({ name }) => /^toc \d|^toc heading/.test(name))
  }

  /** The numbering that a style gives. */
  numberingOf(id: string): Tree | null {
    return this.#chain(id).find(({ num }) => num !== null)?.num ?? null
  }

  /** The style and those that it is based on. */
  #chain(id: string): Style[] {
    const chain: Style[] = []
    let next: string | null = id
    while (next !== null && chain.length < DEEPEST) {
      const style: Style | undefined = this.#styles.get(next)
      if (!style) break
      chain.push(style)
      next = style.basedOn
    }
    return chain
  }
}
