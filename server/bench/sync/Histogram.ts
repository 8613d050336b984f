const FINE = 10_000

/** Times in milliseconds, counted in steps of 0.1 below a second and of 10 above, up to a minute. */
export class Histogram {
  readonly #counts = new Uint32Array(FINE + 6_000)
  count = 0

  add(ms: number): void {
    const step = ms < 1_000 ? Math.max(0, Math.floor(ms * 10)) : FINE + Math.floor((ms - 1_000) / 10)
    this.#counts[Math.min(step, this.#counts.length - 1)]! += 1
    this.count += 1
  }

  /** The time below which `share` of all lie; NaN when there are none. */
  quantile(share: number): number {
    let left = share * this.count
    if (this.count === 0) return NaN
    for (let step = 0; step < this.#counts.length; step += 1) {
      left -= this.#counts[step]!
      if (left <= 0) return step < FINE ? (step + 1) / 10 : 1_000 + (step - FINE + 1) * 10
    }
    return NaN
  }
}
