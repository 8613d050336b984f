import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How a process ended. */
export type Exit = { code: number | null; signal: NodeJS.Signals | null }

export type RealServerOptions = {
  /** Settings beside those of the test, e.g. `LOG_LEVEL`. */
  env?: Record<string, string>
  /** A program and its arguments that the server is to be run by; it must replace itself (`exec`). */
  through?: readonly string[]
  /** A folder that is kept when the server closes; a temporary one otherwise. */
  dataDir?: string
}

/** Milliseconds until the ready line, or until a signal has had its effect. */
const PATIENCE = 30_000
/** Characters of the process's complaints that are kept for an error message. */
const COMPLAINTS = 8_000

/**
 * The real server, `server/main.ts`, as a process of its own on a free port and real files. Whatever way it
 * ends is noticed: `died` tells of an end that nobody asked for, and `close` fails because of it.
 */
export class RealServer {
  readonly dataDir: string
  readonly #options: RealServerOptions
  #child!: ChildProcess
  #port = 0
  #asked = false
  #died: Exit | null = null
  #ended: Promise<Exit> = Promise.resolve({ code: 0, signal: null })
  #complaints = ''
  readonly #end = () => this.#child.kill('SIGKILL')

  private constructor(options: RealServerOptions) {
    this.#options = options
    this.dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'talkoot-real-'))
    // A test run that is stopped leaves no process behind.
    process.once('exit', this.#end)
  }

  /** Starts it; resolves when it answers. */
  static async start(options: RealServerOptions = {}): Promise<RealServer> {
    const server = new RealServer(options)
    await server.#start().catch((fault: unknown) => {
      server.#tidy()
      throw fault
    })
    return server
  }

  get port(): number {
    return this.#port
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get pid(): number {
    return this.#child.pid!
  }

  /** How the process ended although nobody had asked it to, or null. */
  get died(): Exit | null {
    return this.#died
  }

  /** Resolves when the process that runs now has ended, for whatever reason. */
  get ended(): Promise<Exit> {
    return this.#ended
  }

  /** What the process has last said, its log included. */
  get complaints(): string {
    return this.#complaints
  }

  /** Bytes of memory in use, from /proc; NaN where there is none. */
  get memory(): number {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
    } catch {
      return NaN
    }
  }

  /** Ends the process with a signal and waits until it has gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<Exit> {
    this.#asked = true
    this.#child.kill(signal)
    const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref())
    const exit = await Promise.race([this.#ended, late])
    if (exit) return exit
    this.#child.kill('SIGKILL')
    await this.#ended
    throw new Error(`The server did not end on ${signal}: ${this.#complaints}`)
  }

  /** Ends the process, if it runs, and starts another on the same port and data. */
  async restart(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await this.kill(signal)
    await this.#start()
  }

  /**
   * Ends the process and removes its data.
   * @throws when the process had ended before, unasked
   */
  async close(): Promise<void> {
    await this.kill('SIGTERM').finally(() => this.#tidy())
    if (this.#died) throw new Error(this.#obituary(this.#died))
  }

  #tidy(): void {
    process.off('exit', this.#end)
    if (!this.#options.dataDir) rmSync(this.dataDir, { recursive: true, force: true })
  }

  async #start(): Promise<void> {
    const { through = [], env = {} } = this.#options
    const [program, ...args] = [...through, process.execPath, 'server/main.ts']
    const child = spawn(program!, args, {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        ...{ ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'error' },
        ...{ ...env, PORT: String(this.#port), HOST: '127.0.0.1', DATA_DIR: this.dataDir },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    this.#asked = false
    this.#complaints = ''
    const ended = Promise.withResolvers<Exit>()
    this.#ended = ended.promise
    const settle = (exit: Exit) => {
      if (!this.#asked) this.#died ??= exit
      ended.resolve(exit)
    }
    child.once('error', (fault) => {
      this.#complaints += fault.message
      settle({ code: null, signal: null })
    })
    child.once('exit', (code, signal) => settle({ code, signal }))
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        this.#complaints = (this.#complaints + part.toString()).slice(-COMPLAINTS)
      })
    }
    this.#port = await this.#ready(child)
  }

  async #ready(child: ChildProcess): Promise<number> {
    let text = ''
    const ready = new Promise<number>((resolve) => {
      child.stdout!.on('data', (part: Buffer) => {
        text = (text + part.toString()).slice(-COMPLAINTS)
        const found = /ready: http:\/\/[^:]+:(\d+)/.exec(text)?.[1]
        if (found) resolve(Number(found))
      })
    })
    const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref())
    const first = await Promise.race([ready, this.#ended, late])
    if (typeof first === 'number') return first
    if (first === null) child.kill('SIGKILL')
    throw new Error(this.#obituary(first))
  }

  #obituary(exit: Exit | null): string {
    const how = exit ? `ended with ${exit.signal ?? exit.code}` : 'was not ready in time'
    return `The server ${how}: ${this.#complaints}`
  }
}
