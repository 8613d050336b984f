import { strToU8, zipSync } from 'fflate'

const colour = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`

/** A theme as PowerPoint writes it, of these accents. */
export const themeXml = (accents: readonly string[], { head = 'Georgia', body = 'Verdana' } = {}): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kunta"><a:themeElements>
<a:clrScheme name="Kunta"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colour('dk2', '1F2A44')}${colour('lt2', 'EEECE1')}
${accents.map((hex, at) => colour(`accent${at + 1}`, hex)).join('')}${colour('hlink', '0000FF')}</a:clrScheme>
<a:fontScheme name="Kunta"><a:majorFont><a:latin typeface="${head}"/><a:ea typeface=""/></a:majorFont>
<a:minorFont><a:latin typeface="${body}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`

export const themeZip = (xml: string, path = 'ppt/theme/theme1.xml'): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'ppt/theme/theme2.xml': strToU8(themeXml(['777777'])),
    [path]: strToU8(xml),
  })

/** A theme of 16 megabytes of nothing in some kilobytes; `lying`: it says that it is small. */
export function bomb(lying: boolean): Uint8Array {
  const zip = zipSync({ 'ppt/theme/theme1.xml': new Uint8Array(16 * 1024 * 1024) }, { level: 9 })
  if (!lying) return zip
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  view.setUint32(22, 1000, true)
  // The same in the list at the end, which is what readers go by.
  const end = zip.length - 22
  view.setUint32(view.getUint32(end + 16, true) + 24, 1000, true)
  return zip
}
