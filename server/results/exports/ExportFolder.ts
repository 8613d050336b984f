import { randomBytes } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const STEM = 'talkoot-exports-'

/** Folders of houses in this process, which has one only outside tests. */
const own = new Set<string>()

/** Where finished files lie until they are fetched: for this user only, under names that nobody can guess, gone with the house. */
export class ExportFolder {
  readonly #within: string
  #path: string | null = null

  /** Also removes what a house has left that was killed. */
  constructor(within: string = tmpdir()) {
    this.#within = within
    for (const name of readdirSync(within)) if (isLeft(within, name)) remove(join(within, name))
  }

  /** A path where there is no file yet. */
  fresh(): string {
    return join((this.#path ??= this.#make()), randomBytes(18).toString('base64url'))
  }

  async remove(file: string): Promise<void> {
    await rm(file, { force: true })
  }

  close(): void {
    if (this.#path === null) return
    own.delete(this.#path)
    remove(this.#path)
    this.#path = null
  }

  #make(): string {
    const path = mkdtempSync(join(this.#within, `${STEM}${process.pid}-`))
    own.add(path)
    return path
  }
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true })

/** Whether it is ours and the process that made it is no more. */
function isLeft(within: string, name: string): boolean {
  const pid = Number(new RegExp(`^${STEM}(\\d+)-`).exec(name)?.[1])
  if (!Number.isInteger(pid) || own.has(join(within, name))) return false
  const { uid } = lstatSync(join(within, name))
  return uid === process.getuid?.() && (pid === process.pid || !lives(pid))
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
