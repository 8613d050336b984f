import { describe, expect, it } from 'vitest'
import { counter } from './counter.ts'
import { councilDay } from './councilDay.ts'
import { type Line, playDay, type Stage, type StagePerson } from './story.ts'
import { makeWorkshopFrom } from '../workshop/templates.ts'

/** A stage on which everybody only says what they were asked to do. */
function hearing(fails?: string): { stage: Stage; heard: string[] } {
  const heard: string[] = []
  const person = (name: string) =>
    new Proxy({} as StagePerson, {
      get: (_, verb) => async () => {
        heard.push(`${name} ${String(verb)}`)
        if (verb === fails) throw new Error('not today')
      },
    })
  return { heard, stage: { person, restart: async () => void heard.push('restart') } }
}

const flat = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => (line.does === 'at once' ? flat(line.lines) : [line]))

describe('playDay', () => {
  it('asks each person for each deed in order, and the server for its restart', async () => {
    const { stage, heard } = hearing()
    await playDay(
      [
        { who: 'Aino', does: 'writes', text: 'Apu' },
        { does: 'the server restarts' },
        {
          does: 'at once',
          lines: [
            { who: 'Bo', does: 'reloads' },
            { who: 'Aino', does: 'is ready' },
          ],
        },
      ],
      stage,
    )
    expect(heard).toEqual(['Aino writes', 'restart', 'Bo reloads', 'Aino isReady'])
  })

  it('a failure names the line it happened in', async () => {
    const line: Line = { who: 'Aino', does: 'sees', notes: ['Apu'] }
    await expect(playDay([line], hearing('sees').stage)).rejects.toThrow(JSON.stringify(line))
  })

  it('the council day is asked for whole', async () => {
    const { stage, heard } = hearing()
    await playDay(councilDay, stage)
    expect(heard).toHaveLength(flat(councilDay).length)
  })

  it("P1 the council day goes through every activity of the template by that activity's own steps", () => {
    const { activities } = makeWorkshopFrom('strategy', 'fi', counter(), { year: 2030, groups: 4 })
    const played: string[][] = []
    for (const line of flat(councilDay)) {
      if (line.does === 'opens') played.push(['waiting'])
      if (line.does === 'moves on') played.at(-1)!.push(line.to)
    }
    expect(played).toEqual(activities.map((activity) => activity.steps.map((step) => step.phase)))
  })
})
