import type { Report } from '#shared/report/report.ts'
import { acrossSlides, contactSlide, coverageSlide, methodSlides, nextSlide } from './closing.ts'
import type { Deck, Slide } from './deck.ts'
import { type Draft, fitted } from './fit.ts'
import { coverSlide, findingSlide, participationSlides } from './front.ts'
import { makingOf } from './making.ts'
import { questionSlides } from './question.ts'
import { strategySlides } from './strategy.ts'
import { voteSlides } from './votes.ts'

/**
 * The report as slides: what was found in the title, of how many in every figure, how it was ordered by every list. What
 * a slide has no room for continues on the next, and what nobody reads from a wall is in the speaker notes.
 */
export function makeDeck(report: Report): Deck {
  const making = makingOf(report)
  const { workshop } = report
  // A rehearsal says so on every slide: slides are shown one by one.
  const [rehearsed = ''] = (workshop.rehearsal ?? '').split('. ')
  const drafts: Draft[] = [
    coverSlide(making),
    ...findingSlide(making),
    ...participationSlides(making),
    ...report.activities.flatMap((activity) => [
      ...activity.questions.flatMap((question) => questionSlides(question, activity, making)),
      ...voteSlides(activity, making),
    ]),
    ...strategySlides(making),
    ...acrossSlides(making),
    ...nextSlide(making),
    ...methodSlides(making),
    ...coverageSlide(making),
    contactSlide(making),
  ]
  return {
    language: report.language,
    title: `${making.words.title}: ${workshop.name}`,
    host: workshop.host,
    date: workshop.date,
    foot: [rehearsed, making.words.status[workshop.status], report.made].filter(Boolean).join(' · '),
    slides: distinct(drafts.flatMap(fitted)),
  }
}

/** Titles tell slides apart: one that repeats says which question it is of. */
function distinct(slides: readonly Slide[]): Slide[] {
  const seen = new Set<string>()
  return slides.map((slide) => {
    const number = /^\d+(?:\.\d+)?/.exec(slide.key)?.[0]
    let { title } = slide
    if (seen.has(title) && number !== undefined) title = `${number} ${title}`
    for (let i = 2; seen.has(title); i++) title = `${slide.title} (${i})`
    seen.add(title)
    return { ...slide, title }
  })
}
