export type Sample = { labels: Record<string, string>; value: number }
type Family = { type: string; samples: Map<string, Sample[]> }

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const LINE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (-?\\d+(?:\\.\\d+)?(?:e[+-]\\d+)?)$`)
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\[\\"n])*)"(?:,|$)/y

/** Metrics that have been read; `value` finds one. */
export class ReadMetrics {
  readonly families = new Map<string, Family>()

  /** The sample with these labels, or NaN. */
  value(name: string, labels: Record<string, string> = {}): number {
    for (const { samples } of this.families.values()) {
      const fits = (sample: Sample) => Object.entries(labels).every(([key, of]) => sample.labels[key] === of)
      const found = samples.get(name)?.filter(fits) ?? []
      if (found.length > 0) return found.reduce((sum, sample) => sum + sample.value, 0)
    }
    return NaN
  }
}

/**
 * Reads Prometheus' text format 0.0.4 as strictly as Prometheus does.
 * @throws naming the line that is not of the format, a sample without its type or told twice, or a torn histogram
 */
export function readMetrics(text: string): ReadMetrics {
  if (!text.endsWith('\n')) throw new Error('the last line does not end')
  const read = new ReadMetrics()
  const seen = new Set<string>()
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, what, name, rest] = new RegExp(`^# (HELP|TYPE) (${NAME}) (.+)$`).exec(line) ?? []
    if (what === 'TYPE') read.families.get(name!)!.type = rest!
    else if (what === 'HELP') {
      if (read.families.has(name!)) throw new Error(`${name} is told twice`)
      read.families.set(name!, { type: '', samples: new Map() })
    } else addSample(read, line, seen)
  }
  for (const [name, family] of read.families) if (family.type === 'histogram') checkHistogram(name, family)
  return read
}

function addSample(read: ReadMetrics, line: string, seen: Set<string>): void {
  const [, name, labels, value] = LINE.exec(line) ?? []
  if (!name) throw new Error(`not of the format: ${line}`)
  const key = line.slice(0, line.lastIndexOf(' '))
  if (seen.has(key)) throw new Error(`told twice: ${key}`)
  seen.add(key)
  const family = read.families.get(name) ??
    read.families.get(name.replace(/_(bucket|sum|count)$/, '')) ?? { type: '' }
  if (!/^(counter|gauge|histogram)$/.test(family.type) || !('samples' in family))
    throw new Error(`without a type: ${line}`)
  if (family.type === 'counter' && !name.endsWith('_total')) throw new Error(`a counter is named ${name}`)
  const sample = { labels: readLabels(labels ?? '', line), value: Number(value) }
  family.samples.set(name, [...(family.samples.get(name) ?? []), sample])
}

function readLabels(text: string, line: string): Record<string, string> {
  const labels: Record<string, string> = {}
  LABEL.lastIndex = 0
  while (LABEL.lastIndex < text.length) {
    const found = LABEL.exec(text)
    if (!found) throw new Error(`labels not of the format: ${line}`)
    labels[found[1]!] = found[2]!
  }
  return labels
}

function checkHistogram(name: string, { samples }: Family): void {
  const buckets = samples.get(`${name}_bucket`) ?? []
  const counts = buckets.map(({ value }) => value)
  const rises = counts.every((count, i) => i === 0 || count >= counts[i - 1]!)
  const [whole, last] = [samples.get(`${name}_count`)?.[0]?.value, buckets.at(-1)]
  if (!rises || last?.labels['le'] !== '+Inf' || last.value !== whole || !samples.has(`${name}_sum`))
    throw new Error(`the histogram ${name} is torn`)
}
