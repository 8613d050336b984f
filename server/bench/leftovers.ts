const leftovers = new Set<() => void>()
let listening = false

/** The latest first: a process ends before the folder goes that it writes to. */
function sweep(): void {
  for (const remove of [...leftovers].reverse()) remove()
  leftovers.clear()
}

/**
 * Keeps in mind how to remove something (a process, a folder) when the bench ends early, e.g. by Ctrl+C.
 * Returns how to forget it, once it has been removed.
 */
export function leaveNothing(remove: () => void): () => void {
  if (!listening) {
    listening = true
    process.on('exit', sweep)
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)
      process.on(signal, () => process.exit(code))
  }
  leftovers.add(remove)
  return () => leftovers.delete(remove)
}
