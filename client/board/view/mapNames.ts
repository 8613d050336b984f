/** The height of names, in pixels. */
export const nameSize = 11
/** An area is named from this width on, in pixels. */
const least = 34
const inset = 3
/** The height of the ground under a name. */
const tall = nameSize + 3

/** Where something lies on the map: corner, width and height, in pixels. */
type Place = readonly [number, number, number, number]
/** `over`: its name stands above it, as on the table; else within. */
type Named = { name: string; at: Place; over: boolean }

/** As much of a name as fits; an empty text when that would not be a name any more. */
export function shortName(name: string, room: number, widthOf: (text: string) => number): string {
  const whole = name.trim()
  if (widthOf(whole) <= room) return whole
  let length = Math.floor((whole.length * room) / widthOf(whole))
  while (length > 0 && widthOf(`${whole.slice(0, length).trimEnd()}…`) > room) length -= 1
  return length < 2 ? '' : `${whole.slice(0, length).trimEnd()}…`
}

const meet = (a: Place, b: Place): boolean =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]

/** Writes the names of those areas that are large enough, over a ground of their own; where names would meet, the first stands. */
export function nameAreas(
  context: CanvasRenderingContext2D,
  areas: readonly Named[],
  colours: { ink: string; ground: string },
): void {
  const taken: Place[] = []
  context.textBaseline = 'middle'
  for (const { name, at, over } of areas) {
    const [x, y, width] = at
    if (width < least) continue
    const words = shortName(name, width - 2 * inset, (text) => context.measureText(text).width)
    const top = over ? Math.max(0, y - tall) : y
    const plate: Place = [x, top, context.measureText(words).width + 2 * inset, tall]
    if (words === '' || taken.some((other) => meet(other, plate))) continue
    taken.push(plate)
    context.globalAlpha = 0.86
    context.fillStyle = colours.ground
    context.fillRect(...plate)
    context.globalAlpha = 1
    context.fillStyle = colours.ink
    context.fillText(words, x + inset, top + tall / 2)
  }
}
