import { Child } from './Child.ts'
import { makeFolder, project } from './folders.ts'

/** The real server as a process of its own, with its database in a folder. */
export class ServerProcess {
  readonly child: Child
  readonly origin: string
  readonly #tidy: () => void

  private constructor(child: Child, tidy: () => void) {
    this.child = child
    this.origin = child.said[1]!.replace('localhost', '127.0.0.1')
    this.#tidy = tidy
  }

  /**
   * @param folder of an earlier database; without it, a fresh one that is removed at the end
   * @param options of Node, for instance to make a profile
   */
  static async start(folder?: string, options: readonly string[] = []): Promise<ServerProcess> {
    const fresh = folder === undefined ? makeFolder() : null
    const child = await Child.start({
      args: [...options, 'server/main.ts'],
      cwd: project,
      env: { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder ?? fresh!.path },
      ready: /ready: (http:\S+)/,
    })
    return new ServerProcess(child, () => fresh?.remove())
  }

  /** Milliseconds from start to ready. */
  get readyIn(): number {
    return this.child.readyIn
  }

  /** Seconds of CPU used so far; NaN where there is no /proc. */
  get cpu(): number {
    return this.child.cpu
  }

  /** Megabytes of memory in use. */
  get memory(): number {
    return this.child.memory
  }

  async stop(): Promise<void> {
    await this.child.end('SIGTERM')
    this.#tidy()
  }
}
