import type { Dress } from '../render/renderer.ts'

/** A county's logo as a template needs it: where its bytes lie, and how wide it is beside its height. */
export type LogoPlace = { path: string; alt: string; ratio: number }

export function logoOf({ logo }: Dress): { place: LogoPlace | null; pictures: Record<string, Uint8Array> } {
  if (!logo) return { place: null, pictures: {} }
  const path = logo.type === 'image/png' ? 'logo.png' : 'logo.jpg'
  return {
    place: { path, alt: logo.alt, ratio: logo.width / logo.height },
    pictures: { [path]: logo.bytes },
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
