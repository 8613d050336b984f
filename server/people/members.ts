import type { Person } from '#shared/people/person.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Storage } from '../storage/ports.ts'
import type { Device } from './sessions.ts'

/** The person a device is in a workshop, removed or not; null when it never entered. */
export async function findMember(
  storage: Pick<Storage, 'sessions'>,
  state: Workshop,
  device: Device,
): Promise<Person | null> {
  const id = await storage.sessions.membership(device.hash, state.id)
  return state.people.find((person) => person.id === id) ?? null
}
