import type { Look } from '#shared/report/look.ts'
import type { Report } from '#shared/report/report.ts'

/** How a county's documents look, with the logo's bytes. */
export type Dress = Omit<Look, 'logo'> & { logo: (NonNullable<Look['logo']> & { bytes: Uint8Array }) | null }

/** What a renderer gives back. `replaced`: characters that no font could draw and that stand as □. */
export type Rendered = { file: Uint8Array | string; replaced: number }

/**
 * Lays a report out as one file. The same report and dress give the same bytes (R4).
 * @param progress told 0–1 now and then
 */
export type Renderer = (
  report: Report,
  dress: Dress,
  progress: (share: number) => void,
) => Rendered | Promise<Rendered>
