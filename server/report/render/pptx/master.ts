import type { Language } from '#shared/workshop/workshop.ts'
import type { Slide } from '../../deck/deck.ts'
import { type Box, frame, gaps, sheet, small } from '../../deck/frame.ts'
import { tags } from '../../ooxml/language.ts'
import { declared } from '../../ooxml/names.ts'
import type { Package } from '../../ooxml/Package.ts'
import type { Part } from '../../ooxml/Part.ts'
import { all, el, text, type Xml } from '../../ooxml/xml.ts'
import type { Dress } from '../renderer.ts'
import { level } from './level.ts'
import { names } from './names.ts'
import { inPlace, picture, type Placeholder, stripe, tree } from './shapes.ts'
import { themeXml } from './theme.ts'

/** The master and its layouts; `logo` is the picture's part where there is one. */
export type Masters = { master: Part; theme: Part; layouts: Record<Slide['layout'], Part>; logo: Part | null }

const space = declared('a', 'r', 'p')
export const colours = el('p:clrMap', {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  ...Object.fromEntries(
    ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map((a) => [a, a]),
  ),
  ...{ hlink: 'hlink', folHlink: 'folHlink' },
})
export const ownColours = el('p:clrMapOvr', {}, el('a:masterClrMapping'))

/** Writes theme, master and layouts: what is changed there changes on every slide. */
export function writeMasters(pack: Package, dress: Dress, language: Language): Masters {
  const master = pack.part('/ppt/slideMasters/slideMaster1.xml', 'slideMaster')
  const logo =
    dress.logo === null
      ? null
      : pack.file(`/ppt/media/logo.${dress.logo.type === 'image/png' ? 'png' : 'jpeg'}`, dress.logo.bytes)
  const kinds = ['title', 'one', 'two'] as const
  const parts = kinds.map((kind, i) => {
    const part = pack.part(`/ppt/slideLayouts/slideLayout${i + 1}.xml`, 'slideLayout')
    part.to('slideMaster', master)
    return part.write(layoutXml(kind, part, { dress, language, logo }))
  })
  const [title, one, two] = parts as [Part, Part, Part]
  const ids = parts.map((part, i) => ({ id: 2_147_483_649 + i, rel: master.to('slideLayout', part) }))
  const theme = pack.part('/ppt/theme/theme1.xml', 'theme').write(themeXml(dress))
  master.to('theme', theme)
  master.write(masterXml(language, ids))
  return { master, theme, layouts: { title, one, two }, logo }
}

/** A logo in its place, no larger than it, in its own shape. */
export function logoBox({ width, height }: { width: number; height: number }, box: Box, right = false): Box {
  const scale = Math.min(box.w / width, box.h / height)
  const [w, h] = [width * scale, height * scale]
  return { x: right ? box.x + box.w - w : box.x, y: box.y + (box.h - h) / 2, w, h }
}

/** What an empty place says while it is being filled. */
const prompt = (words: string, language: Language): Xml =>
  el('a:p', {}, el('a:r', {}, el('a:rPr', { lang: tags[language], dirty: 0 }), el('a:t', {}, text(words))))

type Style = { size?: number; strong?: boolean; colour?: string; anchor?: 't' | 'b' | 'ctr'; right?: boolean }

function holderBody(words: Xml, { size, strong, colour, anchor, right }: Style): Xml {
  const inset = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  const letters = [
    el(
      'a:defRPr',
      { sz: size ? size * 100 : null, b: strong },
      ...(colour ? [el('a:solidFill', {}, el('a:schemeClr', { val: colour }))] : []),
    ),
  ]
  return el(
    'p:txBody',
    {},
    el(
      'a:bodyPr',
      { vert: 'horz', wrap: 'square', ...inset, rtlCol: false, anchor: anchor ?? 't' },
      el('a:normAutofit'),
    ),
    el(
      'a:lstStyle',
      {},
      el('a:lvl1pPr', { marL: 0, indent: 0, algn: right ? 'r' : 'l' }, el('a:buNone'), ...letters),
    ),
    words,
  )
}

const field = (language: Language): Xml =>
  el(
    'a:p',
    {},
    el(
      'a:fld',
      { id: '{6C3B1A52-9D0E-4F47-8E1B-2A7D5C904E13}', type: 'slidenum' },
      el('a:rPr', { lang: tags[language] }),
      el('a:t', {}, text('‹#›')),
    ),
    el('a:endParaRPr', { lang: tags[language] }),
  )

type Spot = { name: string; holder: Placeholder; box: Box; body: Xml }

/** Footer and slide number stand on the master and on every layout. */
function lower(language: Language): Spot[] {
  const own = names[language]
  const style = { size: small.foot, colour: 'accent3', anchor: 'ctr' } as const
  return [
    {
      name: own.foot,
      holder: { type: 'ftr', idx: 11, size: 'quarter' },
      box: frame.foot,
      body: holderBody(el('a:p', {}, el('a:endParaRPr', { lang: tags[language] })), style),
    },
    {
      name: own.number,
      holder: { type: 'sldNum', idx: 12, size: 'quarter' },
      box: frame.number,
      body: holderBody(field(language), { ...style, right: true }),
    },
  ]
}

const written = (spots: readonly Spot[], from: number): Xml[] =>
  spots.map(({ name, holder, box, body }, i) => inPlace({ id: from + i, name }, holder, body, box))

type Setting = { dress: Dress; language: Language; logo: Part | null }

function layoutXml(kind: Slide['layout'], part: Part, { dress, language, logo }: Setting): Xml {
  const own = names[language]
  const spots = kind === 'title' ? coverSpots(language) : contentSpots(kind, language)
  const box = kind === 'title' ? frame.cover.logo : frame.logo
  const mark =
    logo === null || dress.logo === null
      ? []
      : [
          picture(
            { id: 40, name: own.logo, alt: dress.logo.alt },
            logoBox(dress.logo, box, kind !== 'title'),
            part.to('image', logo),
            null,
          ),
        ]
  const side =
    kind === 'title'
      ? stripe({ id: 41, name: own.stripe }, { x: 0, y: 0, w: 20, h: sheet.h }, 'accent1')
      : stripe({ id: 41, name: own.stripe }, { x: 0, y: 0, w: sheet.w, h: 8 }, 'accent1')
  return el(
    'p:sldLayout',
    { ...space, type: { title: 'title', one: 'obj', two: 'twoObj' }[kind], preserve: true },
    el(
      'p:cSld',
      { name: own.layouts[kind] },
      tree([...written([...spots, ...lower(language)], 2), side, ...mark]),
    ),
    ownColours,
  )
}

function coverSpots(language: Language): Spot[] {
  const own = names[language]
  return [
    {
      name: own.title,
      holder: { type: 'ctrTitle', idx: null },
      box: frame.cover.title,
      body: holderBody(prompt(own.title, language), { size: 40, strong: true, anchor: 'b' }),
    },
    {
      name: own.content,
      holder: { type: 'subTitle', idx: 1 },
      box: frame.cover.body,
      body: holderBody(prompt(own.content, language), { size: 18 }),
    },
    labelSpot(language),
  ]
}

function contentSpots(kind: 'one' | 'two', language: Language): Spot[] {
  const own = names[language]
  const half = (frame.body.w - 2 * gaps.block) / 2
  const sides: [string, Box][] =
    kind === 'one'
      ? [[own.content, frame.body]]
      : [
          [own.left, { ...frame.body, w: half }],
          [own.right, { ...frame.body, x: frame.body.x + half + 2 * gaps.block, w: half }],
        ]
  return [
    {
      name: own.title,
      holder: { type: 'title', idx: null },
      box: frame.title,
      body: holderBody(prompt(own.title, language), { size: 28, strong: true }),
    },
    {
      name: own.over,
      holder: { type: 'body', idx: 13, size: 'quarter' },
      box: frame.over,
      body: holderBody(prompt(own.over, language), { size: small.over, colour: 'accent1' }),
    },
    ...sides.map(([name, box], i): Spot => {
      const holder = { type: null, idx: i + 1, ...(kind === 'two' ? { size: 'half' as const } : {}) }
      return { name, holder, box, body: holderBody(prompt(name, language), { size: 18 }) }
    }),
    labelSpot(language),
  ]
}

const labelSpot = (language: Language): Spot => ({
  name: names[language].label,
  holder: { type: 'body', idx: 14, size: 'quarter' },
  box: frame.label,
  body: holderBody(prompt(names[language].label, language), { size: small.label, anchor: 'b' }),
})

function masterXml(language: Language, layouts: readonly { id: number; rel: string }[]): Xml {
  const own = names[language]
  const spots: Spot[] = [
    {
      name: own.title,
      holder: { type: 'title', idx: null },
      box: frame.title,
      body: holderBody(prompt(own.title, language), {}),
    },
    {
      name: own.content,
      holder: { type: 'body', idx: 1 },
      box: frame.body,
      body: holderBody(prompt(own.content, language), {}),
    },
    ...lower(language),
  ]
  return el(
    'p:sldMaster',
    space,
    el(
      'p:cSld',
      {},
      el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
      tree(written(spots, 2)),
    ),
    colours,
    el('p:sldLayoutIdLst', {}, ...layouts.map(({ id, rel }) => el('p:sldLayoutId', { id, 'r:id': rel }))),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, level(1, 28, '+mj', true)),
      el('p:bodyStyle', {}, all(Array.from({ length: 9 }, (_, i) => level(i + 1, 18, '+mn')))),
      el('p:otherStyle', {}, level(1, 18, '+mn')),
    ),
  )
}
