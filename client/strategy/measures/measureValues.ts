import type { measurabilityWords } from '#shared/report/words/measurabilityWords.ts'
import type { Measure } from '#shared/strategy/measure.ts'
import type { MeasureField } from '#shared/strategy/measurability.ts'

type Levels = (typeof measurabilityWords)['fi']['levels']

/** What is known of one field of a measure, as it is shown; empty where nothing is. */
export const shownValue = (measure: Measure, field: MeasureField, levels: Levels): string =>
  field === 'level' ? (measure.level === null ? '' : levels[measure.level]) : measure[field]
