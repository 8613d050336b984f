import { el, text, type Xml } from './xml.ts'

/** What a program shows of a file without opening it. There are no times: the same content gives the same bytes. */
export type Properties = {
  title: string
  /** Who stands behind it: a county. */
  creator: string
  /** BCP 47: `fi-FI`. */
  language: string
  application: 'Microsoft Office PowerPoint' | 'Microsoft Excel'
}

const longest = 255

/** docProps/core.xml */
export const coreXml = ({ title, creator, language }: Properties): Xml =>
  el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    el('dc:title', {}, text(title.slice(0, longest))),
    el('dc:creator', {}, text(creator.slice(0, longest))),
    el('cp:lastModifiedBy', {}, text(creator.slice(0, longest))),
    el('dc:language', {}, text(language)),
  )

/** docProps/app.xml */
export const appXml = ({ application }: Properties): Xml =>
  el(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    el('Application', {}, text(application)),
    el('AppVersion', {}, text('16.0000')),
  )
