import { el, type Xml } from '../../ooxml/xml.ts'
import type { Box } from '../../deck/frame.ts'

/** English Metric Units in a point. */
const UNIT = 12_700

/** Points as Office counts. */
export const emu = (points: number): number => Math.round(points * UNIT)

/** Where a shape stands: `a:xfrm` in shapes, `p:xfrm` in frames. */
export const place = ({ x, y, w, h }: Box, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): Xml =>
  el(name, {}, el('a:off', { x: emu(x), y: emu(y) }), el('a:ext', { cx: emu(w), cy: emu(h) }))
