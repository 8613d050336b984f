import * as z from 'zod/mini'
import { type ExportFormat, exportFormats } from '#shared/report/exporting.ts'
import type { VersionCard } from '#shared/report/versions.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { dressOf } from '../look/dress.ts'
import { makeFile } from './makeFile.ts'
import { readVersion } from './store.ts'

/** A file as it was made once. `look`: how documents looked then; bytes in base64. */
const kept = z.object({ look: z.string(), file: z.string() })

const formats = Object.keys(exportFormats) as ExportFormat[]
const paperOf = (version: number, format: ExportFormat) => `report.${version}.${format}`

/** The file that was read last of each workshop: a hall that opens a page at once has it unpacked once. */
const last = new WeakMap<Desk, { name: string; card: VersionCard; look: string; file: Buffer }>()
const cardOf = (desk: Desk, version: number) =>
  desk.state.results.versions.find(({ number }) => number === version)

/** Files that are being made, so that a hall which presses at once has one made. */
const underway = new WeakMap<Desk, Map<string, Promise<Buffer | null>>>()

/**
 * R83: a version as a file, made when somebody first asks for it and then kept as long as the version and its looks.
 * Null when there is no such version. Rejects with ChildFault.
 */
export async function versionFile(
  house: House,
  desk: Desk,
  version: number,
  format: ExportFormat,
): Promise<Buffer | null> {
  const name = paperOf(version, format)
  const look = JSON.stringify(desk.state.results.look)
  const card = cardOf(desk, version)
  const held = last.get(desk)
  // Forgotten or given a reason since, it is another card or none.
  if (held?.name === name && held.card === card && held.look === look) return held.file
  const stored = kept.safeParse(await house.storage.papers.get(desk.id, name)).data
  if (card && stored?.look === look) {
    const file = Buffer.from(stored.file, 'base64')
    last.set(desk, { name, card, look, file })
    return file
  }
  const here = underway.get(desk) ?? new Map<string, Promise<Buffer | null>>()
  underway.set(desk, here)
  const made = here.get(name) ?? make(house, desk, { version, format, look })
  here.set(name, made)
  try {
    return await made
  } finally {
    here.delete(name)
  }
}

async function make(
  house: House,
  desk: Desk,
  { version, format, look }: { version: number; format: ExportFormat; look: string },
): Promise<Buffer | null> {
  const cardNow = () => cardOf(desk, version)
  const card = cardNow()
  const report = await readVersion(house, desk, version)
  if (!card || !report) return null
  const file = await makeFile(report, { format, version, dress: await dressOf(house, desk) })
  await desk.alone(async () => {
    // Forgotten or given a reason meanwhile: nothing of what it was is kept.
    if (cardNow() !== card) return
    const paper = { look, file: file.toString('base64') }
    await house.storage.papers.put(desk.id, paperOf(version, format), paper)
  })
  return file
}

/** Leaves nothing of a version's files. */
export async function dropFiles(house: House, desk: Desk, version: number): Promise<void> {
  for (const format of formats) {
    const name = paperOf(version, format)
    if ((await house.storage.papers.get(desk.id, name)) !== null)
      await house.storage.papers.put(desk.id, name, null)
  }
}
