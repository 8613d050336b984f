import type { ActivityView } from '#shared/workshop/view.ts'

/** What a part asks, a line each, numbered where it asks several things. */
export const askedOf = ({ questions }: Pick<ActivityView, 'questions'>): string =>
  questions.map(({ text }, i) => (questions.length > 1 ? `${i + 1}.\u00a0${text}` : text)).join('\n')
