/** A place on a slide, in points from the upper left corner. */
export type Box = { x: number; y: number; w: number; h: number }

/** 16:9, 13⅓ by 7½ inches. */
export const sheet = { w: 960, h: 540 } as const
const margin = 48
const wide = sheet.w - 2 * margin

/** Where the parts of every slide stand; what runs stands between `title` and `label`. */
export const frame = {
  over: { x: margin, y: 24, w: wide, h: 20 },
  title: { x: margin, y: 46, w: wide, h: 72 },
  body: { x: margin, y: 130, w: wide, h: 368 },
  /** Who made machine-made text and who has approved it. */
  label: { x: margin, y: 462, w: wide, h: 36 },
  foot: { x: margin, y: 508, w: 640, h: 18 },
  number: { x: sheet.w - margin - 60, y: 508, w: 60, h: 18 },
  logo: { x: sheet.w - margin - 190, y: 502, w: 120, h: 26 },
  cover: {
    title: { x: margin, y: 150, w: wide, h: 130 },
    body: { x: margin, y: 296, w: wide, h: 170 },
    logo: { x: margin, y: 48, w: 260, h: 70 },
  },
} as const satisfies Record<string, Box | Record<string, Box>>

/** Points for running text: as large as fits. Few words stand larger, so that they are read from the back row. */
export const sizes = [22, 20, 18, 17, 16, 15, 14] as const
export const smallest = 14
/** Text that stands beside running text: where a quotation comes from, the machine's label, the foot. */
export const small = { about: 14, label: 14, foot: 12, over: 14 } as const

export const gaps = { block: 14, item: 6, column: 16, cell: 6, indent: 22, paper: 10 } as const
/** Big figures. */
export const figure = 44
