import { strToU8 } from 'fflate'
import { type Ending, endings, frames, type PartType, types } from './names.ts'
import { Part } from './Part.ts'
import { appXml, coreXml, type Properties } from './properties.ts'
import { all, el, page, type Xml } from './xml.ts'
import { zipped } from './zip.ts'

/** An Office file: parts that lead to each other. What it gives has no orphans and no dangling ways. */
export class Package {
  /** The package itself, from which the ways begin. */
  private readonly root = new Part('/', null)
  private readonly parts = new Map<string, Part>()

  /** @param properties title and language stand in docProps, where programs and screen readers look for them. */
  constructor(properties: Properties) {
    this.root.to('core', this.part('/docProps/core.xml', 'core').write(coreXml(properties)))
    this.root.to('app', this.part('/docProps/app.xml', 'app').write(appXml(properties)))
  }

  /** A new part. @throws Error where the path is taken. */
  part(path: string, type: PartType): Part {
    return this.add(new Part(path, type))
  }

  /** A picture or an embedded file, known by its ending. */
  file(path: string, content: Uint8Array): Part {
    return this.add(new Part(path, null)).write(content)
  }

  /** The part that a program opens first. */
  main(path: string, type: PartType): Part {
    const part = this.part(path, type)
    this.root.to('document', part)
    return part
  }

  /** The file. The same parts give the same bytes. @throws Error for a part that nothing leads to, or an empty one. */
  bytes(): Uint8Array {
    const reached = this.reached()
    for (const part of this.parts.values())
      if (!reached.has(part)) throw new Error(`Nothing leads to ${part.path}`)
    const files: Record<string, Uint8Array> = {
      '[Content_Types].xml': strToU8(page(this.contentTypes())),
      '_rels/.rels': strToU8(page(linksOf(this.root))),
    }
    for (const part of this.parts.values()) {
      const { content } = part
      files[part.path.slice(1)] = typeof content === 'string' ? strToU8(content) : content
      if (part.links.length > 0) files[part.linksPath.slice(1)] = strToU8(page(linksOf(part)))
    }
    return zipped(files)
  }

  private add(part: Part): Part {
    if (this.parts.has(part.path)) throw new Error(`There are two of ${part.path}`)
    this.parts.set(part.path, part)
    return part
  }

  private reached(): Set<Part> {
    const reached = new Set([this.root])
    for (const part of reached) for (const { target } of part.links) reached.add(target)
    return reached
  }

  private contentTypes(): Xml {
    const parts = [...this.parts.values()]
    const used = new Set<Ending>(['rels', 'xml', ...parts.filter(({ type }) => !type).map(endingOf)])
    return el(
      'Types',
      { xmlns: frames.types },
      ...[...used].map((ending) => el('Default', { Extension: ending, ContentType: endings[ending] })),
      ...parts.flatMap(({ path, type }) =>
        type ? [el('Override', { PartName: path, ContentType: types[type] })] : [],
      ),
    )
  }
}

function endingOf({ path }: Part): Ending {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  if (!(ending in endings)) throw new Error(`No content type for ${path}`)
  return ending as Ending
}

const linksOf = (part: Part): Xml =>
  el(
    'Relationships',
    { xmlns: frames.relationships },
    all(
      part
        .linkRows()
        .map(({ id, type, target }) => el('Relationship', { Id: id, Type: type, Target: target })),
    ),
  )
