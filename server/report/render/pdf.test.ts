import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainLook } from '#shared/report/look.ts'
import type { Report } from '#shared/report/report.ts'
import { makeDocument } from '../document/makeDocument.ts'
import { breakableAll } from '../fonts/breakable.ts'
import { drawableAll } from '../fonts/drawable.ts'
import { pngOf } from '../pictures/png.ts'
import { lintPdf } from '../testing/lint/pdfLint.ts'
import { reportOf } from '../testing/reports.ts'
import { renderPdf } from './pdf.ts'
import type { Dress, Rendered } from './renderer.ts'

const dress: Dress = { ...plainLook, logo: null }
const made = new Map<string, Promise<Rendered & { file: Uint8Array }>>()

/** Each file is set once: Typst keeps what it has set. */
function fileOf(kind: Parameters<typeof reportOf>[0]) {
  const file = made.get(kind) ?? reportOf(kind).then(rendered)
  made.set(kind, file)
  return file
}

async function rendered(report: Report, look = dress): Promise<Rendered & { file: Uint8Array }> {
  const result = await renderPdf(report, look, () => undefined)
  if (typeof result.file === 'string') throw new Error('A PDF is no text')
  return { ...result, file: result.file }
}

const has = (program: string) => spawnSync(program, ['--version']).error === undefined
const said = (program: string, args: string[], input?: Uint8Array) => {
  const { stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 64_000_000, encoding: 'utf8' })
  return stdout + stderr
}

describe('the written report as PDF', () => {
  it.each(['evening', 'empty', 'nasty', 'thousand'] as const)(
    'R50 has every part of the document in its tags: %s',
    async (kind) => {
      const document = breakableAll(drawableAll(makeDocument(await reportOf(kind))).data)
      const parts = document.parts.filter((part) => part.is !== 'table' || part.columns.length > 0)
      const headings = parts.flatMap((part): [number, string][] =>
        part.is === 'heading' ? [[part.level, part.runs.map(({ text }) => text).join('')]] : [],
      )
      const tables = parts.flatMap((part) => (part.is === 'table' ? [part.rows.length] : []))
      const found = await lintPdf((await fileOf(kind)).file)
      expect(oneSpaced(found)).toEqual(
        oneSpaced({
          faults: [],
          // As many as it takes; the fonts are held by the lint.
          pages: found.pages,
          languages: found.languages,
          fonts: found.fonts,
          links: found.links,
          title: drawableAll(
            [document.cover.title, document.cover.host].filter(Boolean).join(', '),
          ).data.replaceAll('\u200b', ''),
          language: 'fi-FI',
          headings: [[1, document.contents], ...headings],
          bookmarks: headings.map(([, text]) => text),
          alts: parts.flatMap((part) =>
            (part.is === 'chart' && part.bars.length > 0) || (part.is === 'cloud' && part.words.length > 0)
              ? [part.alt]
              : [],
          ),
          tables: tables.length,
          rowHeaders: tables.reduce((sum, rows) => sum + rows, 0),
        }),
      )
      expect(found.links).toBeGreaterThanOrEqual(headings.filter(([level]) => level < 3).length)
    },
  )

  it('R50 notes in other languages say so', async () => {
    const { languages } = await lintPdf((await fileOf('evening')).file)
    expect(languages).toContain('sv-FI')
  })

  it('R51 the same report gives the same bytes, dated by the report', async () => {
    const report = await reportOf('evening')
    const { file } = await rendered(structuredClone(report))
    expect(Buffer.compare(file, (await fileOf('evening')).file)).toBe(0)
    const stamp = report.madeAt.slice(0, 19).replace(/\D/g, '')
    expect(Buffer.from(file).toString('latin1')).toContain(`/CreationDate (D:${stamp}`)
  })

  it('R52 what no font can draw is replaced and counted', async () => {
    expect((await fileOf('evening')).replaced).toBe(0)
    const nasty = await fileOf('nasty')
    expect(nasty.replaced).toBe(drawableAll(makeDocument(await reportOf('nasty'))).replaced)
    expect(nasty.replaced).toBeGreaterThan(9)
  })

  it('R54 the logo has its words; one that nobody can read is left out', async () => {
    const square =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><path d="M0 0h20v10z"/></svg>'
    const logo = {
      id: 'logo',
      type: 'image/png' as const,
      width: 20,
      height: 10,
      alt: 'Suvannon vaakuna',
      bytes: pngOf(square, 20),
    }
    const { file } = await rendered(await reportOf('empty'), { ...dress, logo })
    expect(await lintPdf(file)).toMatchObject({ faults: [], alts: ['Suvannon vaakuna'] })
    const broken = { ...logo, bytes: logo.bytes.slice(0, 40) }
    const without = await rendered(await reportOf('empty'), { ...dress, logo: broken })
    expect(Buffer.compare(without.file, (await fileOf('empty')).file)).toBe(0)
  })

  it.runIf(has('qpdf'))('R50 qpdf finds no fault', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talkoot-pdf-'))
    writeFileSync(join(folder, 'report.pdf'), (await fileOf('thousand')).file)
    const told = said('qpdf', ['--check', join(folder, 'report.pdf')])
    rmSync(folder, { recursive: true })
    expect(told).toContain('No syntax or stream encoding errors')
  })

  it.runIf(has('pdftotext'))('R55 the draft is marked on every page after the contents', async () => {
    const pages = said('pdftotext', ['-layout', '-', '-'], (await fileOf('evening')).file)
      .split('\f')
      .slice(0, -1)
    expect(pages.filter((page) => !page.includes('Luonnos, ei tarkastettu'))).toEqual([])
  })

  it.runIf(has('pdftotext'))('R7 what people wrote is drawn as they wrote it', async () => {
    const text = said('pdftotext', ['-', '-'], (await fileOf('nasty')).file).replace(
      /[\s\u00ad\u200b-\u2060]/g,
      '',
    )
    for (const written of [
      '#import"@preview/x:0.1.0";#{read("/etc/passwd")}$x^2$*lihava*_kursiivi_@viite<merkki>',
      '=HYPERLINK("http://paha.example";"napsauta")',
      '<script>alert(1)</script>',
    ])
      expect(text).toContain(written)
  })
})

/** Spaces of every kind and count as one: bookmarks may fold them. */
const oneSpaced = <T>(data: T): T => JSON.parse(JSON.stringify(data).replace(/(\\n|\s)+/g, ' ')) as T
