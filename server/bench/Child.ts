import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { leaveNothing } from './leftovers.ts'

/** Clock ticks a second on Linux, the unit of /proc/<pid>/stat. */
const TICKS = 100

/** Milliseconds that a start may take. */
const PATIENCE = 60_000

export type Command = {
  args: readonly string[]
  env: Record<string, string>
  cwd: string
  /** What it prints when it can be spoken to. */
  ready: RegExp
}

/** A Node process of its own, so that its CPU and memory can be told from the bench's. */
export class Child {
  readonly #process: ChildProcess
  /** What it printed that matched `ready`. */
  readonly said: RegExpExecArray
  /** Milliseconds from start to ready. */
  readonly readyIn: number
  /** Resolves when it has ended, by whatever cause. */
  readonly gone: Promise<void>

  private constructor(process: ChildProcess, said: RegExpExecArray, readyIn: number, gone: Promise<void>) {
    this.#process = process
    this.said = said
    this.readyIn = readyIn
    this.gone = gone
  }

  static async start({ args, env, cwd, ready }: Command): Promise<Child> {
    const begun = performance.now()
    const child = spawn(process.execPath, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const done = leaveNothing(() => child.kill('SIGKILL'))
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    void gone.then(done)
    let printed = ''
    const said = await new Promise<RegExpExecArray>((resolve, reject) => {
      const hear = (part: Buffer) => {
        printed = (printed + part.toString()).slice(-4_000)
        const found = ready.exec(printed)
        if (found) resolve(found)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('error', reject)
      setTimeout(
        () => reject(new Error(`${args.join(' ')} was not ready in time: ${printed}`)),
        PATIENCE,
      ).unref()
      child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}: ${printed}`)))
    })
    return new Child(child, said, performance.now() - begun, gone)
  }

  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  /** Seconds of CPU used so far by all its threads; NaN where there is no /proc. */
  get cpu(): number {
    const fields = this.#proc('stat')?.split(') ')[1]?.split(' ')
    return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS : NaN
  }

  /** Megabytes of memory in use. */
  get memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(this.#proc('status') ?? '')?.[1]) / 1024
  }

  /** Ends it and waits until it has ended. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.hasEnded) this.#process.kill(signal)
    await this.gone
  }

  #proc(name: string): string | null {
    try {
      return readFileSync(`/proc/${this.#process.pid}/${name}`, 'utf8')
    } catch {
      return null
    }
  }
}
