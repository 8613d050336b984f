import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from '../fonts/fontFiles.ts'
import { rowHeaders } from './rowHeaders.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * `data` reaches the template as JSON, never as markup. `pictures`: bytes by the name that the data call them.
 * `descriptions`: of the tables, in their order.
 */
export type Sheet = {
  main: 'report.typ' | 'slides.typ'
  data: unknown
  pictures: Readonly<Record<string, Uint8Array>>
  descriptions: readonly string[]
}

/** A picture that nobody can read: what was put by is no picture, or not all of it. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault'
}

/**
 * Sets a sheet as PDF/UA-1. Blocks, and Typst keeps about 30 MB a document: for a process that ends afterwards.
 * The templates name their fonts and forbid any other (`fallback: false`), so the machine's own are never used.
 * @throws PictureFault; else an error with Typst's words where it refuses
 */
export function typeset({ main, data, pictures, descriptions }: Sheet): Uint8Array {
  const fontBlobs = Object.values(fontFiles).flatMap((face) =>
    Object.values(face).map((file) => readFileSync(file)),
  )
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
  for (const [name, bytes] of Object.entries(pictures))
    compiler.mapShadow(`${folder}${name}`, Buffer.from(bytes))
  const compiled = compiler.compile({
    mainFilePath: `${folder}${main}`,
    inputs: { data: JSON.stringify(data) },
  })
  if (!compiled.result) {
    const told = compiled.takeDiagnostics()
    const words = JSON.stringify(told && compiler.fetchDiagnostics(told))
    throw words.includes('failed to decode image') ? new PictureFault(words) : new Error(`Typst: ${words}`)
  }
  const file = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  compiler.evictCache(0)
  return rowHeaders(file, descriptions)
}
