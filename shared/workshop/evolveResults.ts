import type { Results } from '../report/versions.ts'
import type { WorkshopEvent } from './events.ts'

type ResultsEvent = Extract<
  WorkshopEvent,
  {
    type:
      | 'look/set'
      | 'closing/set'
      | 'version/kept'
      | 'version/forgotten'
      | 'results/published'
      | 'results/linked'
      | 'summaries/changed'
  }
>

/** Results after a fact about them. */
export function evolveResults(results: Results, event: ResultsEvent): Results {
  switch (event.type) {
    case 'look/set':
      return { ...results, look: event.look }
    case 'closing/set':
      return { ...results, closing: event.closing }
    case 'version/kept': {
      const others = results.versions.filter(({ number }) => number !== event.version.number)
      return {
        ...results,
        versions: [...others, event.version].toSorted((a, b) => a.number - b.number),
        last: Math.max(results.last, event.version.number),
      }
    }
    case 'version/forgotten':
      return { ...results, versions: results.versions.filter(({ number }) => number !== event.version) }
    case 'results/published':
      return { ...results, published: event.version }
    case 'results/linked':
      return { ...results, link: event.link }
    case 'summaries/changed':
      return { ...results, texts: event.texts }
  }
}
