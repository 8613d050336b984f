import { describe, expect, it } from 'vitest'
import { templateName, type TemplateName } from '../contract/http.ts'
import { inOrder } from './programme.ts'
import { makeWorkshopFrom } from './templates.ts'
import { activities, groups, language, workshop } from './workshop.ts'

const counter = () => {
  let n = 0
  return () => `id${++n}`
}
const options = { year: 2030, groups: 10 }
const every = templateName.options.flatMap((template) =>
  language.options.map((lang) => ({ template, language: lang })),
)
const minutes = (template: TemplateName) =>
  makeWorkshopFrom(template, 'fi', counter(), options)
    .activities.flatMap((activity) => activity.steps)
    .reduce((sum, step) => sum + step.minutes, 0)

describe('templates', () => {
  it.each(every)('P1 $template in $language is a valid programme', ({ template, language }) => {
    const made = makeWorkshopFrom(template, language, counter(), options)
    expect(activities.parse(made.activities)).toEqual(made.activities)
    expect(groups.parse(made.groups)).toEqual(made.groups)
    expect(workshop.shape.name.parse(made.name)).toBe(made.name)
    expect(made.activities.map((activity) => inOrder(activity.steps))).toEqual(
      made.activities.map(() => true),
    )
  })

  it.each(every)('$template in $language has ids of its own everywhere', ({ template, language }) => {
    const made = makeWorkshopFrom(template, language, counter(), options)
    const ids: string[] = [
      ...made.activities.flatMap((activity) => [activity.id, ...activity.questions.map((q) => q.id)]),
      ...made.groups.map((group) => group.id),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(templateName.options)('%s says everything differently in each language', (template) => {
    const said = language.options.map((lang) => {
      const made = makeWorkshopFrom(template, lang, counter(), options)
      return made.activities.flatMap((a) => [a.intro, ...a.questions.map((q) => q.text)]).filter(Boolean)
    })
    const sentences = said.flat()
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(said[0]).toHaveLength(said[1]!.length)
    expect(said[0]).toHaveLength(said[2]!.length)
  })

  it('the strategy template holds the six activities of a council evening', () => {
    const { activities } = makeWorkshopFrom('strategy', 'fi', counter(), options)
    expect(activities.map((a) => ({ title: a.title, kinds: a.questions.map((q) => q.kind) }))).toEqual([
      { title: 'Onnistumiset', kinds: ['success'] },
      { title: 'Missio', kinds: ['free'] },
      { title: 'Visio 2030', kinds: ['free'] },
      { title: 'Tavoitteiden muutokset', kinds: ['goal-change'] },
      { title: 'Palvelustrategian kehittäminen', kinds: ['by-body', 'by-body', 'by-body'] },
      { title: 'Eväät uuteen strategiaan', kinds: ['free', 'free'] },
    ])
  })

  it('the year looked towards is an argument and leaves no placeholder behind', () => {
    for (const lang of language.options) {
      const text = JSON.stringify(makeWorkshopFrom('strategy', lang, counter(), { year: 2037, groups: 1 }))
      expect(text).toContain('2037')
      expect(text).not.toMatch(/[{]year[}]/)
    }
  })

  it('an evening of two and a half hours holds each template and a pause', () => {
    expect(Object.fromEntries(templateName.options.map((name) => [name, minutes(name)]))).toEqual({
      ...{ strategy: 134, goals: 108, mission: 94, focus: 126, service: 107, evidence: 98, blank: 40 },
    })
  })

  it('tables are numbered, marked by shape and colour, and speak for no body yet', () => {
    const made = makeWorkshopFrom('blank', 'sv', counter(), { year: 2030, groups: 9, names: ['Norr'] })
    expect(made.groups.slice(0, 2).concat(made.groups.slice(7))).toEqual([
      { id: 'id3', name: 'Norr', shape: 1, colour: 1, body: null },
      { id: 'id4', name: 'Bord 2', shape: 2, colour: 2, body: null },
      { id: 'id10', name: 'Bord 8', shape: 8, colour: 8, body: null },
      { id: 'id11', name: 'Bord 9', shape: 1, colour: 2, body: null },
    ])
  })

  it('T77 templates for the strategy say what is voted on, who speaks and what participants may do there', () => {
    const told = templateName.options.map((template) => {
      const { activities, groups, opens } = makeWorkshopFrom(template, 'fi', counter(), options)
      const votes = activities
        .flatMap((each) => each.votes)
        .filter(({ on }) => on !== 'themes')
        .map(({ name, on, places, of }) => [name, on, places ?? 0, of.elements ?? of.drafted ?? 'all'])
      const bodies = groups.flatMap(({ body }) => body ?? [])
      return [template, opens.proposing && opens.supporting, votes, [...new Set(bodies)], bodies.length]
    })
    const bodies = ['Aluevaltuusto', 'Aluehallitus', 'Lautakunnat', 'Johtoryhmä']
    expect(told).toEqual([
      ['strategy', false, [], [], 0],
      [
        ...['goals', true],
        [
          ['Tavoitteiden kärjet', 'goals', 3, ['goal', 'subgoal']],
          ['Tärkeimmät ehdotukset', 'amendments', 5, 'all'],
        ],
        ...[[], 0],
      ],
      [
        ...['mission', true],
        [
          ['Missio', 'candidates', 0, 'mission'],
          ['Visio 2030', 'candidates', 0, 'vision'],
        ],
        ...[[], 0],
      ],
      ['focus', true, [['Painopisteet', 'goals', 2, ['focus']]], [], 0],
      ['service', true, [['', 'amendments', 4, 'all']], bodies, 10],
      ['evidence', true, [['', 'amendments', 3, 'all']], [], 0],
      ['blank', false, [], [], 0],
    ])
  })

  it('sixty tables all have different marks', () => {
    const { groups } = makeWorkshopFrom('blank', 'en', counter(), { year: 2030, groups: 60 })
    expect(new Set(groups.map((group) => `${group.shape}/${group.colour}`)).size).toBe(60)
  })
})
