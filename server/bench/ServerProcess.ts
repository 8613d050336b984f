import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Clock ticks a second on Linux, the unit of /proc/<pid>/stat. */
const TICKS = 100

/** The real server as a process of its own, so that its CPU and memory can be told from the bench's. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #folder: string
  readonly origin: string
  /** Milliseconds from start to ready. */
  readonly readyIn: number

  private constructor(child: ChildProcess, folder: string, origin: string, readyIn: number) {
    this.#child = child
    this.#folder = folder
    this.origin = origin
    this.readyIn = readyIn
  }

  static async start(): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'talkoot-bench-'))
    const begun = performance.now()
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const origin = await new Promise<string>((resolve, reject) => {
      let text = ''
      child.stdout!.on('data', (part: Buffer) => {
        text += part.toString()
        const found = /ready: (http:\S+)/.exec(text)?.[1]
        if (found) resolve(found.replace('localhost', '127.0.0.1'))
      })
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
    })
    return new ServerProcess(child, folder, origin, performance.now() - begun)
  }

  /** Seconds of CPU used so far; NaN where there is no /proc. */
  get cpu(): number {
    const fields = this.#proc('stat')?.split(') ')[1]?.split(' ')
    return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS : NaN
  }

  /** Megabytes of memory in use. */
  get memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(this.#proc('status') ?? '')?.[1]) / 1024
  }

  #proc(name: string): string | null {
    try {
      return readFileSync(`/proc/${this.#child.pid}/${name}`, 'utf8')
    } catch {
      return null
    }
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGTERM')
    await gone
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
