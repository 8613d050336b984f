/**
 * Runs in every page that is measured, before anything else of it: counts frames, times input, notes when the
 * board is there.
 */
globalThis.bench = (() => {
  let frames = null
  let latencies = []
  let keys = 0
  let drawn
  const ready = new Promise((resolve) => (drawn = resolve))

  /** After the next frame has been made: its callbacks, styles and layout. */
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(null)
    })
  const tick = (now) => {
    if (!frames) return
    frames.push(now)
    requestAnimationFrame(tick)
  }
  const timed = ({ timeStamp }) => {
    if (frames) afterFrame((now) => latencies.push(now - timeStamp))
  }
  addEventListener('pointermove', (event) => event.buttons > 0 && timed(event), { capture: true })
  addEventListener('keydown', () => (keys += 1), { capture: true })
  let slowKeys = []
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') slowKeys.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 })
  let tasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })

  /** To be called when the whole board has been handed to the browser; it has been seen two frames later. */
  const shown = () => requestAnimationFrame(() => requestAnimationFrame((now) => drawn(now)))
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('board-drawn').length > 0) shown()
  }).observe({ type: 'mark', buffered: true })

  return {
    ready,
    shown,
    start() {
      frames = []
      latencies = []
      slowKeys = []
      tasks = []
      keys = 0
      requestAnimationFrame(tick)
    },
    /** Frame times; latencies of pointer moves; of keys, those under 16 ms as 8, since the browser does not tell them. */
    async stop() {
      const end = performance.now()
      const seen = frames
      frames = null
      await new Promise((resolve) => setTimeout(resolve, 150))
      const deltas = seen.slice(1).map((at, i) => at - seen[i])
      const tail = end - (seen.at(-1) ?? end)
      if (tail > 34) deltas.push(tail)
      const quick = Math.max(0, keys - slowKeys.length)
      return { deltas, tasks, moves: latencies, keys: [...slowKeys, ...Array(quick).fill(8)] }
    },
  }
})()
