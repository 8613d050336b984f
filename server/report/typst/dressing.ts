import { drawable } from '../fonts/drawable.ts'
import type { Dress } from '../render/renderer.ts'
import { PictureFault, type Sheet, typeset } from './typeset.ts'

/** A county's logo as a template needs it: where its bytes lie, and how wide it is beside its height. */
type LogoPlace = { path: string; alt: string; ratio: number }

/**
 * Sets a sheet in a county's dress. A logo that nobody can read is left out: no report waits for a picture.
 * @param sheet its data get `accent`, `second` and `logo`
 */
export function typesetDressed(
  { data, ...sheet }: Omit<Sheet, 'pictures' | 'data'> & { data: object },
  dress: Dress,
): Uint8Array {
  const { accent, second, logo } = dress
  const plain = { ...sheet, data: { ...data, accent, second, logo: null }, pictures: {} }
  if (!logo) return typeset(plain)
  const path = logo.type === 'image/png' ? 'logo.png' : 'logo.jpg'
  const place: LogoPlace = { path, alt: drawable(logo.alt).text, ratio: logo.width / logo.height }
  try {
    return typeset({ ...plain, data: { ...plain.data, logo: place }, pictures: { [path]: logo.bytes } })
  } catch (fault) {
    if (fault instanceof PictureFault) return typeset(plain)
    throw fault
  }
}

/** A moment's parts in UTC: [year, month, day, hour, minute, second]. */
export function momentParts(iso: string): readonly number[] {
  const at = new Date(iso)
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ]
}
