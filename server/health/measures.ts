import { Counter, Gauge, type Registry } from 'prom-client'

/** One measured value; `labels` tells it from others of the same name. */
export type Reading = { value: number; labels?: Record<string, string> }

type Measure = { name: string; help: string; labels?: readonly string[]; read: () => Iterable<Reading> }

/** Adds a number that only grows and is kept elsewhere; read when somebody asks. */
export function addCounter(registry: Registry, { name, help, labels = [], read }: Measure): void {
  new Counter({
    name,
    help,
    labelNames: labels,
    registers: [registry],
    collect() {
      this.reset()
      for (const { value, labels: of } of read()) this.inc(of ?? {}, value)
    },
  })
}

/** Adds a number that rises and falls and is kept elsewhere; read when somebody asks. */
export function addGauge(registry: Registry, { name, help, labels = [], read }: Measure): void {
  new Gauge({
    name,
    help,
    labelNames: labels,
    registers: [registry],
    collect() {
      this.reset()
      for (const { value, labels: of } of read()) this.set(of ?? {}, value)
    },
  })
}
