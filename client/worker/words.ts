/** What the build puts in front of the worker (`.config/shellWorker.ts`). */
export type Shell = {
  /** The page's own script: another one is another version. */
  entry: string
  /** What is kept from the start; more is kept as it is used. */
  files: readonly string[]
}

/** What a page says to a worker; `which` is answered with its entry, through the port that comes along. */
export type Word = { say: 'take-over' } | { say: 'keep'; files: readonly string[] } | { say: 'which' }
