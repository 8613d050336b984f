import type { ClusterWork } from '../grouping/work.ts'

/** `additions`: the text of the county's own theme words. */
export type WorkerTask = ClusterWork & { additions?: string }
/**
 * A task on its way to a thread. Words go as one string, embeddings as one buffer that is handed over: a board of
 * ten thousand notes would otherwise be copied piece by piece while every other board waits.
 */
export type Parcel = {
  job: number
  text: string
  /** The house's own additions to the words. */
  house: string | null
  meaning: { ids: readonly string[]; length: number; values: Float32Array } | null
}

export function packed({ meaning, ...task }: WorkerTask, job: number, house: string | null): Parcel {
  return { job, house, text: JSON.stringify(task), meaning: meaning === undefined ? null : flat(meaning) }
}

/** Embeddings of another length than the first one's are left out. */
function flat(meaning: ReadonlyMap<string, Float32Array>): Parcel['meaning'] {
  const length = meaning.values().next().value?.length ?? 0
  const usable = [...meaning].filter(([, vector]) => vector.length === length)
  const values = new Float32Array(usable.length * length)
  usable.forEach(([, vector], at) => values.set(vector, at * length))
  return { ids: usable.map(([id]) => id), length, values }
}

export function unpacked({ text, meaning }: Parcel): WorkerTask {
  // Our own words from the other end of `packed`.
  const task = JSON.parse(text) as Omit<WorkerTask, 'meaning'>
  if (meaning === null) return task
  const { ids, length, values } = meaning
  return {
    ...task,
    meaning: new Map(ids.map((id, at) => [id, values.subarray(at * length, (at + 1) * length)])),
  }
}
