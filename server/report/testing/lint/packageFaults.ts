import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

type Row = Record<string, string>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['Relationship', 'Override', 'Default'].includes(name),
})

/**
 * What is wrong with an Office file as a package; the Open XML SDK sees none of it: content types of parts that are not
 * there, parts that no relationship leads to, dangling relationships and `r:id`s, ids given twice, broken XML,
 * part names that differ only in case, and the order that programs expect.
 * @returns sentences; none for a sound package
 */
export function packageFaults(file: Uint8Array): string[] {
  const files = unzipSync(file)
  const names = Object.keys(files)
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const xml = names.filter((name) => /\.(xml|rels)$/.test(name))
  return [
    ...(names[0] === '[Content_Types].xml' ? [] : ['[Content_Types].xml is not first']),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `${name} is there twice`),
    ...xml.flatMap((name) =>
      XMLValidator.validate(read(name)) === true ? [] : [`${name} is not well-formed XML`],
    ),
    ...typeFaults(read('[Content_Types].xml'), names),
    ...linkFaults(names, read),
  ]
}

function typeFaults(types: string, names: readonly string[]): string[] {
  const parsed = parser.parse(types) as { Types: { Default?: Row[]; Override?: Row[] } }
  const defaults = (parsed.Types.Default ?? []).map((row) => row['Extension'] ?? '')
  const overrides = (parsed.Types.Override ?? []).map((row) => row['PartName'] ?? '')
  const known = new Set(overrides)
  const isXml = (name: string) => name.endsWith('.xml')
  return [
    ...twice([...defaults, ...overrides]).map((name) => `${name} has two content types`),
    ...overrides
      .filter((name) => !names.includes(name.slice(1)))
      .map((name) => `a content type for ${name}, which is not there`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !known.has(`/${name}`))
      .filter((name) => isXml(name) || !defaults.includes(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `no content type for ${name}`),
  ]
}

function linkFaults(names: readonly string[], read: (name: string) => string): string[] {
  const faults: string[] = []
  const reached = new Set(['[Content_Types].xml'])
  for (const name of names.filter((each) => each.endsWith('.rels'))) {
    const holder = holderOf(name)
    const parsed = parser.parse(read(name)) as { Relationships: { Relationship?: Row[] } }
    const rows = parsed.Relationships.Relationship ?? []
    if (holder !== '' && !names.includes(holder)) faults.push(`${name} belongs to nothing`)
    reached.add(name)
    faults.push(...twice(rows.map((row) => row['Id'] ?? '')).map((id) => `${name} has two of ${id}`))
    for (const row of rows) {
      if (row['TargetMode'] === 'External') continue
      const target = row['Target'] ?? ''
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(holder), target)
      reached.add(path)
      if (!names.includes(path)) faults.push(`${name} leads to ${path}, which is not there`)
    }
    if (holder === '') continue
    const ids = new Set(rows.map((row) => row['Id']))
    const used = new Set(
      [...read(holder).matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)].map(([, id]) => id),
    )
    for (const id of used) if (!ids.has(id)) faults.push(`${holder} names ${id}, which leads nowhere`)
  }
  return [...faults, ...names.filter((name) => !reached.has(name)).map((name) => `nothing leads to ${name}`)]
}

function twice(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, i) => items.indexOf(item) !== i))]
}

/** Whose relationships a file holds; the package's own: ''. */
const holderOf = (name: string): string =>
  name === '_rels/.rels' ? '' : posix.join(posix.dirname(name), '..', posix.basename(name, '.rels'))
