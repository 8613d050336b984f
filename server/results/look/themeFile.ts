import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import type { SuggestedLook } from '#shared/contract/looks.ts'
import { suggestColours } from './suggestColours.ts'

/** Bytes that a theme may unfold to; PowerPoint's own have 10 kB. */
const MOST = 2 * 1024 * 1024

/** `.potx`, `.pptx` and `.thmx` have it in different folders. */
const THEME = /^(ppt|theme)\/theme\/theme(\d*)\.xml$/

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
})

type Node = { readonly [name: string]: unknown }
const child = (node: unknown, name: string): Node => {
  const found = (node as Node | undefined)?.[name]
  return typeof found === 'object' && found !== null ? (found as Node) : {}
}

/**
 * Colours and fonts of a PowerPoint theme or template (ECMA-376 part 1, 20.1.6: `a:clrScheme`, `a:fontScheme`); null when
 * there is none in it. For a process of its own: what unfolds to gigabytes ends that and nothing else.
 * @param name the file's, as it is told
 */
export function readThemeFile(bytes: Uint8Array, name: string): SuggestedLook | null {
  const xml = themeXml(bytes)
  if (xml === null || /<!DOCTYPE|<!ENTITY/i.test(xml)) return null
  const elements = child(child(parser.parse(xml) as Node, 'theme'), 'themeElements')
  const colours = coloursOf(child(elements, 'clrScheme'))
  const chosen = suggestColours(colours)
  if (!chosen) return null
  const fonts = child(elements, 'fontScheme')
  const [head, body] = [fontOf(child(fonts, 'majorFont')), fontOf(child(fonts, 'minorFont'))]
  return { ...chosen, fonts: head && body ? { head, body } : null, file: name }
}

/** The first theme: a file has one for each master of slides, and the first is the slides' own. */
function themeXml(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => THEME.test(name) && originalSize <= MOST,
    })
    const first = Object.keys(parts).toSorted((a, b) => numberOf(a) - numberOf(b))[0]
    return first === undefined ? null : new TextDecoder('utf-8', { fatal: true }).decode(parts[first])
  } catch {
    return null
  }
}
const numberOf = (name: string): number => Number(THEME.exec(name)?.[2] ?? 0)

/** By their names in the scheme, as `#rrggbb`. */
function coloursOf(scheme: Node): ReadonlyMap<string, string> {
  const hexOf = (name: string): unknown =>
    child(child(scheme, name), 'srgbClr')['val'] ?? child(child(scheme, name), 'sysClr')['lastClr']
  return new Map(
    Object.keys(scheme).flatMap((name) => {
      const hex = hexOf(name)
      return typeof hex === 'string' && /^[0-9a-f]{6}$/i.test(hex) ? [[name, `#${hex.toLowerCase()}`]] : []
    }),
  )
}

/** A typeface by its own name; `+mn-lt` and the like point elsewhere. */
function fontOf(font: Node): string | null {
  const face = child(font, 'latin')['typeface']
  const plain = typeof face === 'string' ? face.replace(/[^\p{L}\p{N} ._-]/gu, '').trim() : ''
  return plain && plain.length <= 60 && !String(face).startsWith('+') ? plain : null
}
