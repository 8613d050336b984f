import type { PersonId, WorkshopId } from '#shared/ids.ts'
import type { SessionStore } from '../ports.ts'

/** Memberships that are remembered at most: some megabytes. */
const MOST = 20_000

const keyOf = (device: string, workshop: WorkshopId) => `${workshop}.${device}`

/**
 * Sessions whose answers are remembered, so that whoever is known comes in and asks for pages without waiting
 * behind a slow disk. Only that somebody is a member is remembered, never that nobody is.
 */
export function rememberSessions(
  store: SessionStore,
): SessionStore & { forget: (workshop: WorkshopId) => void } {
  const known = new Map<string, PersonId>()
  // An answer that was on its way while something changed may be out of date.
  let changes = 0
  const forgetOne = (device: string, workshop: WorkshopId) => {
    changes += 1
    known.delete(keyOf(device, workshop))
  }
  return {
    async membership(device, workshop) {
      const key = keyOf(device, workshop)
      const remembered = known.get(key)
      if (remembered) return remembered
      const before = changes
      const person = await store.membership(device, workshop)
      if (person === null || changes !== before) return person
      if (known.size >= MOST) known.delete(known.keys().next().value!)
      known.set(key, person)
      return person
    },
    memberships: (device) => store.memberships(device),
    async join(device, workshop, person) {
      forgetOne(device, workshop)
      await store.join(device, workshop, person)
    },
    async leave(device, workshop) {
      forgetOne(device, workshop)
      await store.leave(device, workshop)
    },
    forget(workshop) {
      changes += 1
      for (const key of known.keys()) if (key.startsWith(`${workshop}.`)) known.delete(key)
    },
  }
}
