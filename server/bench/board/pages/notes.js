/** What the peers' pages are asked to show, from their own address. */
const asked = new URLSearchParams(location.search)

/** The same wall for everybody: see `wallOf` in ../wall.ts, which writes this address. */
export const wall = await (await fetch(`/wall-${asked.get('notes')}.json`)).json()

/** The note that is to be in the middle of the screen. */
export const middle = wall[Math.floor(wall.length / 2) + Math.floor(Math.sqrt(wall.length) / 2)]

/** Fifty changes a second, half of them near the eye: calls `change` with an index and a count. */
export function changing(change) {
  let timer
  let count = 0
  const near = wall
    .map((note, index) => ({ index, far: Math.hypot(note.x - middle.x, note.y - middle.y) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 40)
  return (on) => {
    clearInterval(timer)
    if (!on) return
    timer = setInterval(() => {
      count += 1
      const index = count % 2 === 0 ? near[(count * 7) % near.length].index : (count * 7919) % wall.length
      change(index, count)
    }, 20)
  }
}
