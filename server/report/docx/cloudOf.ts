import { type FileChild, ImageRun, Paragraph } from 'docx'
import type { Part } from '../document/document.ts'
import { cloudSvg } from '../pictures/cloud.ts'
import { pngOf } from '../pictures/png.ts'
import { drawingWidth } from './chartOf.ts'
import type { Setting } from './setting.ts'

/** So many words fill a picture of the full height. */
const many = 30
const sharp = 2

/** The word cloud as a picture; the table after it has the words. */
export function cloudOf(
  { caption, alt, words }: Extract<Part, { is: 'cloud' }>,
  setting: Setting,
): FileChild[] {
  const width = drawingWidth
  const height = Math.round(width * (0.12 + 0.28 * Math.min(1, words.length / many)))
  const svg = cloudSvg(words, { width, height, accent: `#${setting.accent}` })
  if (svg === '') return []
  return [
    new Paragraph({
      style: 'Figure',
      children: [
        new ImageRun({
          type: 'png',
          data: pngOf(svg, width * sharp),
          transformation: { width, height },
          altText: { name: caption, title: caption, description: alt },
        }),
      ],
    }),
  ]
}
