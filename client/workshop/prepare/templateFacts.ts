import { templateName, type TemplateName } from '#shared/contract/http.ts'
import { makeWorkshopFrom } from '#shared/workshop/templates.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { minutesOf } from '../agenda.ts'

export const templateNames = templateName.options

export type TemplateFacts = { name: string; parts: number; minutes: number }

/** What a template holds: its name for a new workshop, how many parts, how many minutes in all. */
export function templateFacts(template: TemplateName, language: Language, year: number): TemplateFacts {
  let n = 0
  const made = makeWorkshopFrom(template, language, () => `t${(n += 1)}`, { year, groups: 1 })
  return {
    name: made.name,
    parts: made.activities.length,
    minutes: made.activities.reduce((sum, activity) => sum + minutesOf(activity), 0),
  }
}

/** The year a vision made now looks towards: the coming council's term. */
export const visionYear = (now: number): number => new Date(now).getFullYear() + 4

export const isTemplate = (name: unknown): name is TemplateName => templateName.safeParse(name).success
