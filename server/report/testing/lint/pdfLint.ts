import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { markedContent } from './pdfContent.ts'

/** What a PDF says of itself; `faults` is empty where PDF/UA-1 has nothing against it. */
export type PdfReport = {
  faults: string[]
  title: string
  language: string
  pages: number
  headings: [level: number, text: string][]
  bookmarks: string[]
  /** Alternative texts of the figures. */
  alts: string[]
  tables: number
  rowHeaders: number
  /** Notes and names in other languages than the document's. */
  languages: string[]
  links: number
  fonts: string[]
}

/** Fonts that come along; any other is the machine's own. */
const ours = /^[A-Z]{6}\+(SourceSans3|Arimo|NotoEmoji|NotoSansArabic)-/

/** An accessibility lint of a tagged PDF, on the file's own objects (ISO 14289-1, and the Matterhorn Protocol's tests). */
export async function lintPdf(file: Uint8Array): Promise<PdfReport> {
  return new Lint(await PDFDocument.load(file, { updateMetadata: false })).report()
}

class Lint {
  readonly #file: PDFDocument
  readonly #faults: string[] = []
  readonly #languages = new Set<string>()
  readonly #found = {
    headings: [] as [number, string][],
    alts: [] as string[],
    tables: 0,
    rowHeaders: 0,
    links: 0,
  }
  /** Marked contents that the tree holds, as "page id". */
  readonly #held = new Set<string>()
  #level = 0

  constructor(file: PDFDocument) {
    this.#file = file
  }

  report(): PdfReport {
    const { catalog } = this.#file
    this.#catalog(catalog)
    this.#walk(this.#dict(catalog, 'StructTreeRoot'), null)
    this.#pages()
    return {
      faults: this.#faults,
      title: this.#file.getTitle() ?? '',
      language: this.#text(catalog, 'Lang'),
      pages: this.#file.getPageCount(),
      ...this.#found,
      bookmarks: this.#bookmarks(this.#dict(catalog, 'Outlines')),
      languages: [...this.#languages].sort(),
      fonts: this.#fonts(),
    }
  }

  #catalog(catalog: PDFDict): void {
    const says = (dict: string, key: string) => String(this.#dict(catalog, dict)?.get(PDFName.of(key)))
    this.#need(says('MarkInfo', 'Marked') === 'true', 'not marked as tagged')
    this.#need(says('ViewerPreferences', 'DisplayDocTitle') === 'true', 'the title is not shown')
    this.#need(this.#text(catalog, 'Lang') !== '', 'no language')
    const metadata = this.#look(catalog, 'Metadata')
    const xmp = metadata instanceof PDFRawStream ? streamText(metadata, 'utf8') : ''
    this.#need(/pdfuaid:part(="|>)1/.test(xmp), 'does not claim PDF/UA-1')
    this.#need(/<dc:title>[^]*<rdf:li[^>]*>[^<]+</.test(xmp), 'no title in the metadata')
  }

  #walk(element: PDFDict | undefined, page: PDFObject | null): void {
    if (!element) return
    const kind = String(element.get(PDFName.of('S')) ?? '').slice(1)
    const own = element.get(PDFName.of('Pg')) ?? page
    if (element.has(PDFName.of('Lang'))) this.#languages.add(this.#text(element, 'Lang'))
    this.#element(kind, element)
    for (const child of this.#children(element)) {
      if (child instanceof PDFNumber) this.#held.add(`${String(own)} ${child.asNumber()}`)
      if (!(child instanceof PDFDict)) continue
      const type = String(child.get(PDFName.of('Type')))
      if (type === '/MCR')
        this.#held.add(
          `${String(child.get(PDFName.of('Pg')) ?? own)} ${String(child.get(PDFName.of('MCID')))}`,
        )
      else if (type !== '/OBJR') this.#walk(child, own)
    }
  }

  #element(kind: string, element: PDFDict): void {
    const level = /^H([1-6])$/.exec(kind)?.[1]
    if (level) {
      const at = Number(level)
      const text = this.#text(element, 'T')
      this.#need(at <= this.#level + 1, `heading ${at} after ${this.#level}: ${text}`)
      this.#level = at
      this.#found.headings.push([at, text])
    }
    if (kind === 'Figure') {
      const alt = this.#text(element, 'Alt')
      this.#need(alt !== '', 'a figure without alternative text')
      this.#found.alts.push(alt)
    }
    if (kind === 'TH') {
      const scope = this.#attribute(element, 'Scope')
      this.#need(scope === '/Column' || scope === '/Row', 'a header cell without scope')
      if (scope === '/Row') this.#found.rowHeaders++
    }
    if (kind === 'Table') {
      this.#found.tables++
      this.#need(this.#attribute(element, 'Summary') !== null, 'a table that does not say what it holds')
      this.#need(this.#kinds(element).includes('THead'), 'a table without headers')
    }
    if (kind === 'Link') {
      this.#found.links++
      const objects = this.#children(element).flatMap((child) => (child instanceof PDFDict ? [child] : []))
      this.#need(
        objects.some((child) => child.has(PDFName.of('Obj'))),
        'a link that leads nowhere',
      )
    }
    const must: Record<string, string> = { LI: 'L', TOCI: 'TOC', TH: 'TR', TD: 'TR', Lbl: 'LI', LBody: 'LI' }
    const parent = this.#dict(element, 'P')
    const above = String(parent?.get(PDFName.of('S')) ?? '').slice(1)
    if (must[kind]) this.#need(must[kind] === above, `${kind} in ${above}`)
  }

  #pages(): void {
    for (const [i, page] of this.#file.getPages().entries()) {
      const content = page.node.Contents()
      const streams =
        content instanceof PDFArray
          ? content.asArray().map((ref) => this.#file.context.lookup(ref))
          : [content]
      const text = streams
        .map((each) => (each instanceof PDFRawStream ? streamText(each, 'latin1') : ''))
        .join('\n')
      const { loose, ids } = markedContent(text)
      for (const operator of new Set(loose))
        this.#faults.push(`page ${i + 1}: ${operator} outside of all tags`)
      this.#need(
        ids.every((id) => this.#held.has(`${String(page.ref)} ${id}`)),
        `page ${i + 1}: contents that are in no element`,
      )
      const annotations = page.node.Annots()?.asArray() ?? []
      const inOrder = annotations.length === 0 || String(page.node.get(PDFName.of('Tabs'))) === '/S'
      this.#need(inOrder, `page ${i + 1}: links are visited in no order`)
      for (const annotation of annotations) {
        const note = this.#file.context.lookup(annotation)
        this.#need(
          note instanceof PDFDict && this.#text(note, 'Contents') !== '',
          `page ${i + 1}: a link without words`,
        )
      }
    }
  }

  #fonts(): string[] {
    const names = this.#file.context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict) || String(object.get(PDFName.of('Type'))) !== '/Font') return []
      return [String(object.get(PDFName.of('BaseFont'))).slice(1)]
    })
    for (const name of names) this.#need(ours.test(name), `a font of the machine's: ${name}`)
    return [...new Set(names.map((name) => name.slice(7).replace(/-Identity-H$/, '')))].sort()
  }

  #bookmarks(level: PDFDict | undefined): string[] {
    const titles: string[] = []
    let item = level && this.#dict(level, 'First')
    while (item) {
      titles.push(this.#text(item, 'Title'), ...this.#bookmarks(item))
      item = this.#dict(item, 'Next')
    }
    return titles
  }

  #attribute(element: PDFDict, key: string): string | null {
    const all = this.#look(element, 'A')
    const dicts = all instanceof PDFArray ? all.asArray() : [all]
    for (const each of dicts) {
      const value = each instanceof PDFDict ? each.get(PDFName.of(key)) : undefined
      if (value) return String(value)
    }
    return null
  }

  #kinds(element: PDFDict): string[] {
    return this.#children(element).map((child) =>
      child instanceof PDFDict ? String(child.get(PDFName.of('S'))).slice(1) : '',
    )
  }

  #children(element: PDFDict): PDFObject[] {
    const content = this.#look(element, 'K')
    const all = content instanceof PDFArray ? content.asArray() : content ? [content] : []
    return all.flatMap((child) =>
      child instanceof PDFRef ? (this.#file.context.lookup(child) ?? []) : child,
    )
  }

  #look(dict: PDFDict, key: string): PDFObject | undefined {
    return this.#file.context.lookup(dict.get(PDFName.of(key)))
  }

  #dict(dict: PDFDict, key: string): PDFDict | undefined {
    const found = this.#look(dict, key)
    return found instanceof PDFDict ? found : undefined
  }

  #text(dict: PDFDict, key: string): string {
    const found = this.#look(dict, key)
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : ''
  }

  #need(is: boolean, fault: string): void {
    if (!is) this.#faults.push(fault)
  }
}

const streamText = (stream: PDFRawStream, encoding: 'utf8' | 'latin1'): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString(encoding)
