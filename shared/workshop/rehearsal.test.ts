import { expect, it } from 'vitest'
import { aWorkshop } from '../testing/workshops.ts'
import { workshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { rehearsalName } from './rehearsal.ts'
import { workshop } from './workshop.ts'

it('S26 a log from before there were rehearsals opens as a workshop that is none', () => {
  const { rehearses: _, ...older } = aWorkshop()
  const event = workshopEvent.parse({ type: 'workshop/created', at: 0, workshop: older })
  expect(evolve(null, event)).toEqual({ ...older, rehearses: null })
})

it('S27 a rehearsal says in its name what it is, and every name stays one that can be stored', () => {
  expect([
    rehearsalName({ name: 'Strategian eväät', language: 'fi' }),
    rehearsalName({ name: 'Strategi', language: 'sv' }),
    rehearsalName({ name: 'Strategy', language: 'en' }),
  ]).toEqual(['Harjoitus: Strategian eväät', 'Övning: Strategi', 'Rehearsal: Strategy'])
  for (const name of [
    'a'.repeat(120),
    'a'.repeat(107) + '🧶'.repeat(6),
    `${'a'.repeat(108)} ${'b'.repeat(11)}`,
  ]) {
    const called = rehearsalName({ name, language: 'fi' })
    expect(workshop.shape.name.parse(called)).toBe(called)
    expect(called.isWellFormed()).toBe(true)
  }
})
