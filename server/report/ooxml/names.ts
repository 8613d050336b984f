const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const pack = 'http://schemas.openxmlformats.org/package/2006'
const vendor = 'application/vnd.openxmlformats-officedocument'

/** XML namespaces under the prefixes that Office writes. */
export const spaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  c14: 'http://schemas.microsoft.com/office/drawing/2007/8/2/chart',
  c16: 'http://schemas.microsoft.com/office/drawing/2014/chart',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  r: `${office}/relationships`,
  s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  xdr: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
} as const

/** Of the files that tell what leads where, and what each part is. */
export const frames = { relationships: `${pack}/relationships`, types: `${pack}/content-types` } as const

/** `xmlns` attributes for those prefixes. */
export const declared = (...prefixes: readonly (keyof typeof spaces)[]): Record<string, string> =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, spaces[prefix]]))

/** What a part is to the one that leads to it. */
export const relations = {
  core: `${pack}/relationships/metadata/core-properties`,
  app: `${office}/relationships/extended-properties`,
  document: `${office}/relationships/officeDocument`,
  chart: `${office}/relationships/chart`,
  drawing: `${office}/relationships/drawing`,
  image: `${office}/relationships/image`,
  notesMaster: `${office}/relationships/notesMaster`,
  notesSlide: `${office}/relationships/notesSlide`,
  package: `${office}/relationships/package`,
  presProps: `${office}/relationships/presProps`,
  sharedStrings: `${office}/relationships/sharedStrings`,
  slide: `${office}/relationships/slide`,
  slideLayout: `${office}/relationships/slideLayout`,
  slideMaster: `${office}/relationships/slideMaster`,
  styles: `${office}/relationships/styles`,
  table: `${office}/relationships/table`,
  tableStyles: `${office}/relationships/tableStyles`,
  theme: `${office}/relationships/theme`,
  viewProps: `${office}/relationships/viewProps`,
  worksheet: `${office}/relationships/worksheet`,
} as const
export type Relation = keyof typeof relations

/** Content types of parts; files that are known by their ending stand under `endings`. */
export const types = {
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: `${vendor}.extended-properties+xml`,
  chart: `${vendor}.drawingml.chart+xml`,
  drawing: `${vendor}.drawing+xml`,
  theme: `${vendor}.theme+xml`,
  presentation: `${vendor}.presentationml.presentation.main+xml`,
  presProps: `${vendor}.presentationml.presProps+xml`,
  viewProps: `${vendor}.presentationml.viewProps+xml`,
  tableStyles: `${vendor}.presentationml.tableStyles+xml`,
  slideMaster: `${vendor}.presentationml.slideMaster+xml`,
  slideLayout: `${vendor}.presentationml.slideLayout+xml`,
  slide: `${vendor}.presentationml.slide+xml`,
  notesMaster: `${vendor}.presentationml.notesMaster+xml`,
  notesSlide: `${vendor}.presentationml.notesSlide+xml`,
  workbook: `${vendor}.spreadsheetml.sheet.main+xml`,
  worksheet: `${vendor}.spreadsheetml.worksheet+xml`,
  styles: `${vendor}.spreadsheetml.styles+xml`,
  table: `${vendor}.spreadsheetml.table+xml`,
  sharedStrings: `${vendor}.spreadsheetml.sharedStrings+xml`,
} as const
export type PartType = keyof typeof types

export const endings = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: `${vendor}.spreadsheetml.sheet`,
} as const
export type Ending = keyof typeof endings
