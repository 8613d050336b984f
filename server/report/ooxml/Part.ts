import { posix } from 'node:path'
import { type PartType, type Relation, relations } from './names.ts'
import { page, type Xml } from './xml.ts'

type Link = { id: string; kind: Relation; target: Part }

/** One file in a package: what it is, what it leads to, and what stands in it. */
export class Part {
  /** From the package's root: `/ppt/slides/slide1.xml`. */
  readonly path: string
  /** null where the ending says it. */
  readonly type: PartType | null
  readonly links: Link[] = []
  private held: Uint8Array | string | null = null

  constructor(path: string, type: PartType | null) {
    this.path = path
    this.type = type
  }

  /** Leads to another part; the same way is made once. @returns the relationship's id: `rId1` … */
  to(kind: Relation, target: Part): string {
    const known = this.links.find((link) => link.kind === kind && link.target === target)
    if (known) return known.id
    const id = `rId${this.links.length + 1}`
    this.links.push({ id, kind, target })
    return id
  }

  write(content: Xml | Uint8Array): this {
    this.held = typeof content === 'string' ? page(content) : content
    return this
  }

  /** @throws Error for a part that nothing was written in. */
  get content(): Uint8Array | string {
    if (this.held === null) throw new Error(`Nothing stands in ${this.path}`)
    return this.held
  }

  /** Where the part's relationships stand: `/ppt/slides/_rels/slide1.xml.rels`. */
  get linksPath(): string {
    return posix.join(posix.dirname(this.path), '_rels', `${posix.basename(this.path)}.rels`)
  }

  /** Relationships as Office writes them: targets relative to the part's folder. */
  linkRows(): { id: string; type: string; target: string }[] {
    return this.links.map(({ id, kind, target }) => ({
      id,
      type: relations[kind],
      target: posix.relative(posix.dirname(this.path), target.path),
    }))
  }
}
