import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type RunningHouse = {
  origin: string
  /** Ends the process without a goodbye, as a power cut would, and starts it again on the same port and data. */
  crashAndRestart: () => Promise<void>
  /** Puts the server's clock on. */
  passes: (minutes: number) => Promise<void>
  close: () => Promise<void>
}

/**
 * The real server as its own process on a free port, with data of its own that goes when it closes.
 * @param settings more of them, as in the environment
 */
export async function openHouse(settings: Record<string, string> = {}): Promise<RunningHouse> {
  const data = mkdtempSync(join(tmpdir(), 'talkoot-e2e-'))
  let { child, origin } = await start(data, 0, settings)
  return {
    origin,
    async crashAndRestart() {
      await ended(child, 'SIGKILL')
      ;({ child, origin } = await start(data, Number(new URL(origin).port), settings))
    },
    passes(minutes) {
      return new Promise((resolve) => {
        child.once('message', () => resolve())
        child.send(minutes)
      })
    },
    async close() {
      await ended(child, 'SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function start(
  data: string,
  port: number,
  settings: Record<string, string>,
): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, ['--import', './client/e2e/laterClock.ts', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, ...settings, PORT: String(port), DATA_DIR: data, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (part: Buffer) => {
      text += part.toString()
      const origin = /ready: (http:\S+)/.exec(text)?.[1]
      if (origin) resolve({ child, origin })
    })
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${text}`)),
    )
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
