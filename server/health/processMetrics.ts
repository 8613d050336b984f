import { readdirSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Histogram, type Registry } from 'prom-client'
import { LoopWatch } from './LoopWatch.ts'
import { addCounter, addGauge } from './measures.ts'

/** Seconds: from what nobody feels to what everybody does. */
const DELAY = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5]

/**
 * Adds what the process itself takes, under the names that prom-client's own set has where it has them. That set
 * is not used whole: it watches the event loop a hundred times a second and cannot be stopped again.
 * @returns the watch over the event loop, to be stopped with the process
 */
export function addProcessMetrics(registry: Registry): LoopWatch {
  const cpu = () => process.cpuUsage()
  const memory = () => process.memoryUsage()
  const counters = [
    ['process_cpu_user_seconds_total', 'CPU time of the program.', () => cpu().user / 1e6],
    ['process_cpu_system_seconds_total', 'CPU time of the system for it.', () => cpu().system / 1e6],
    [
      'nodejs_eventloop_active_seconds_total',
      'Time in which the event loop was not idle.',
      () => performance.eventLoopUtilization().active / 1000,
    ],
  ] as const
  for (const [name, help, read] of counters)
    addCounter(registry, { name, help, read: () => [{ value: read() }] })

  const started = Math.round(Date.now() / 1000 - process.uptime())
  const gauges = [
    ['process_start_time_seconds', 'When it started, in seconds since 1970.', () => started],
    ['process_resident_memory_bytes', 'Memory of the process.', () => memory().rss],
    ['nodejs_heap_size_total_bytes', 'Heap taken.', () => memory().heapTotal],
    ['nodejs_heap_size_used_bytes', 'Heap in use.', () => memory().heapUsed],
    ['nodejs_external_memory_bytes', 'Buffers outside the heap.', () => memory().external],
  ] as const
  for (const [name, help, read] of gauges) addGauge(registry, { name, help, read: () => [{ value: read() }] })
  addGauge(registry, { name: 'process_open_fds', help: 'Open files and sockets.', read: openFiles })

  const watch = new LoopWatch()
  new Histogram({
    name: 'nodejs_eventloop_delay_seconds',
    help: 'How late timers are, seen ten times a second.',
    buckets: DELAY,
    registers: [registry],
    // Whoever never asks pays nothing: the watch begins when somebody does.
    collect() {
      watch.start((seconds) => this.observe(seconds))
    },
  })
  return watch
}

function openFiles(): { value: number }[] {
  try {
    return [{ value: readdirSync('/proc/self/fd').length - 1 }]
  } catch {
    // Only Linux tells.
    return []
  }
}
