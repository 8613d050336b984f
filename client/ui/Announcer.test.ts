import { describe, expect, it } from 'vitest'
import { Announcer, gatherFor, type Spoken } from './Announcer.ts'

/** An announcer with its clock in the test's hand. */
function anAnnouncer() {
  const spoken: Spoken[] = []
  const waiting = new Set<{ work: () => void; at: number }>()
  let now = 0
  const announcer = new Announcer(
    (words) => spoken.push(words),
    (work, milliseconds) => {
      const job = { work, at: now + milliseconds }
      waiting.add(job)
      return () => waiting.delete(job)
    },
  )
  const pass = (milliseconds: number) => {
    now += milliseconds
    for (const job of [...waiting]) {
      if (job.at > now) continue
      waiting.delete(job)
      job.work()
    }
  }
  return { announcer, spoken, pass, waiting }
}

describe('Announcer', () => {
  it('says own acts at once and important things at once and interrupting', () => {
    const { announcer, spoken } = anAnnouncer()
    announcer.announce('Lappu 12 tallennettu')
    announcer.announce('Laput paljastettiin', 'important')
    expect(spoken).toEqual([
      { text: 'Lappu 12 tallennettu', politeness: 'polite' },
      { text: 'Laput paljastettiin', politeness: 'assertive' },
    ])
  })

  it('gathers what others do for five seconds and says the latest of each subject', () => {
    const { announcer, spoken, pass } = anAnnouncer()
    announcer.announce('1 uusi lappu', 'others', 'notes')
    pass(gatherFor - 1)
    announcer.announce('Marjut hyväksyi teeman B', 'others', 'themes')
    announcer.announce('12 uutta lappua, yhteensä 56', 'others', 'notes')
    const early = [...spoken]
    pass(1)
    expect({ early, spoken }).toEqual({
      early: [],
      spoken: [{ text: 'Marjut hyväksyi teeman B 12 uutta lappua, yhteensä 56', politeness: 'polite' }],
    })
  })

  it('begins a new gathering after it has spoken', () => {
    const { announcer, spoken, pass } = anAnnouncer()
    announcer.announce('1 uusi lappu', 'others', 'notes')
    pass(gatherFor)
    announcer.announce('2 uutta lappua', 'others', 'notes')
    pass(gatherFor)
    expect(spoken.map(({ text }) => text)).toEqual(['1 uusi lappu', '2 uutta lappua'])
  })

  it.each([
    ['all', ['oma', 'tärkeä', 'muiden']],
    ['important', ['oma', 'tärkeä']],
    ['none', []],
  ] as const)('at level %s says %j', (level, expected) => {
    const { announcer, spoken, pass } = anAnnouncer()
    announcer.level = level
    announcer.announce('muiden', 'others')
    announcer.announce('oma')
    announcer.announce('tärkeä', 'important')
    pass(gatherFor)
    expect(spoken.map(({ text }) => text)).toEqual(expected)
  })

  it('says nothing more when it is stopped', () => {
    const { announcer, spoken, pass, waiting } = anAnnouncer()
    announcer.announce('1 uusi lappu', 'others')
    announcer.stop()
    pass(gatherFor)
    expect({ spoken, waiting: waiting.size }).toEqual({ spoken: [], waiting: 0 })
  })
})
