import * as z from 'zod/mini'
import type { KeptLogo } from '#shared/contract/looks.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { logo } from '#shared/report/look.ts'
import type { House } from '../../workshop/house.ts'

type Keeping = Pick<House, 'storage'>
type LogoFile = KeptLogo & { bytes: Uint8Array }

/** Two places: the logo that is in use, and the one that was sent last and perhaps will be. */
const places = ['a', 'b'] as const
type Place = (typeof places)[number]
const paperOf = (place: Place) => `logo.${place}`

const paper = z.extend(z.omit(logo, { alt: true }), { base64: z.string() })

/** A logo of the workshop; null when there is none of that id, or no longer. */
export async function findLogo(
  { storage }: Keeping,
  workshop: WorkshopId,
  id: string,
): Promise<LogoFile | null> {
  const place = places.find((each) => id.startsWith(`${each}.`))
  const kept = place && paper.safeParse(await storage.papers.get(workshop, paperOf(place))).data
  if (!kept || kept.id !== id) return null
  const { base64, ...file } = kept
  return { ...file, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }
}

/** Puts a logo by beside the one that is in use. @param digest of its bytes */
export async function putLogo(
  { storage }: Keeping,
  workshop: WorkshopId,
  { inUse, digest, ...file }: Omit<LogoFile, 'id'> & { inUse: string | null; digest: string },
): Promise<KeptLogo> {
  const place: Place = inUse?.startsWith('a.') ? 'b' : 'a'
  const id = `${place}.${digest}`
  const { type, width, height } = file
  const base64 = Buffer.from(file.bytes).toString('base64')
  await storage.papers.put(workshop, paperOf(place), { id, type, width, height, base64 })
  return { id, type, width, height }
}

/** The same logo under the same id in a copy of a workshop. */
export async function copyLogo(house: Keeping, from: WorkshopId, to: WorkshopId, id: string): Promise<void> {
  const place = places.find((each) => id.startsWith(`${each}.`))
  const kept = await findLogo(house, from, id)
  if (!place || !kept) return
  const { bytes, ...file } = kept
  await house.storage.papers.put(to, paperOf(place), {
    ...file,
    base64: Buffer.from(bytes).toString('base64'),
  })
}
