import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plainLook } from '#shared/report/look.ts'
import { pictured } from '#shared/report/wordCloud.ts'
import { cloudSvg } from '../pictures/cloud.ts'
import { reportOf } from '../testing/reports.ts'
import { renderPictures } from './pictures.ts'

const dress = { ...plainLook, logo: null }
const made = async (kind: Parameters<typeof reportOf>[0]) => {
  const report = await reportOf(kind)
  const { file, replaced } = await renderPictures(report, dress, () => undefined)
  return { report, replaced, file: file as Uint8Array, files: unzipSync(file as Uint8Array) }
}
const evening = made('evening')
const svgsOf = (files: Record<string, Uint8Array>) =>
  Object.entries(files).flatMap(([name, bytes]) => (name.endsWith('.svg') ? [strFromU8(bytes)] : []))

describe('pictures', () => {
  it('R60 show every note of a question on its wall and every pictured word in its cloud', async () => {
    const { report, files } = await evening
    const walls = Object.entries(files).filter(([name]) => /^laput.*svg$/.test(name))
    const numbers = walls.flatMap(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/text-anchor="end">(x?\d+)<\/text><\/g>/g)].map(([, ref]) => ref!),
    )
    expect(numbers.toSorted()).toEqual(report.notes.map(({ ref }) => ref).toSorted())
    for (const { words } of report.activities.flatMap(({ questions }) => questions)) {
      const drawn = cloudSvg(words, { width: 800, height: 450, accent: '#00525f' }).match(/<path /g) ?? []
      expect(drawn.length).toBe(pictured(words).length)
    }
  })

  it('R4 are the same to the byte, and none where nothing was written', async () => {
    expect((await made('evening')).file).toEqual((await evening).file)
    expect((await made('empty')).files).toEqual({})
  })

  it('R7 stay well-formed whatever people wrote, and say what could not be drawn', async () => {
    const { files, replaced } = await made('nasty')
    for (const svg of svgsOf(files)) {
      expect(XMLValidator.validate(svg)).toBe(true)
      expect(svg).not.toMatch(/<(?:script|img|a|image|foreignObject)\b|\son\w+=/)
    }
    expect(replaced).toBeGreaterThan(0)
    const pngs = Object.entries(files).filter(([name]) => name.endsWith('.png'))
    expect(pngs.length).toBe(svgsOf(files).length)
    for (const [, bytes] of pngs) expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  })
})
