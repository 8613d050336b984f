const NAME = 'nodejs_eventloop_delay_seconds_bucket'

/** How late the server's event loop was, as it tells whoever watches over it. */
export class LoopDelays {
  readonly #origin: string
  #before: Map<number, number> = new Map()

  private constructor(origin: string) {
    this.#origin = origin
  }

  /** The server looks only once somebody has asked. */
  static async watch(origin: string): Promise<LoopDelays> {
    const watch = new LoopDelays(origin)
    watch.#before = await watch.#fetch()
    return watch
  }

  /** What it was since, in a few words: the bounds below which it was so often. */
  async read(): Promise<string> {
    const now = await this.#fetch()
    const counts = [...now].map(([bound, count]) => [bound, count - (this.#before.get(bound) ?? 0)] as const)
    const all = counts.at(-1)?.[1] ?? 0
    const below = (share: number) => counts.find(([, count]) => count >= share * all)?.[0] ?? NaN
    const inWords = (seconds: number) => (Number.isFinite(seconds) ? `<= ${seconds * 1_000}` : '> 5000')
    return `${[0.95, 0.99, 1].map((share) => inWords(below(share))).join(' / ')} ms`
  }

  /** By upper bound in seconds, how often it was no later. */
  async #fetch(): Promise<Map<number, number>> {
    const text = await (await fetch(`${this.#origin}/metrics`)).text()
    const lines = text.split('\n').filter((line) => line.startsWith(NAME))
    return new Map(
      lines.map((line) => {
        const [, bound, count] = /le="([^"]+)"\} (\d+)/.exec(line)!
        return [bound === '+Inf' ? Infinity : Number(bound), Number(count)]
      }),
    )
  }
}
