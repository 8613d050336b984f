import type { RouteLocationRaw } from 'vue-router'

/** Parts of the strategy page, in the order in which they stand. */
export const strategyParts = ['baseline', 'amendments', 'draft', 'routing', 'drafting'] as const
export type StrategyPart = (typeof strategyParts)[number]
/** The list of all amendments, and those whose elements are there no more, stand beside the chapters. */
export const otherChapters = { all: 'all', gone: 'gone' } as const

const way = (query: Record<string, string>): RouteLocationRaw => ({ name: 'strategy', query })

/** Addresses in the page of the open workshop. */
export const wayToPart = (part: StrategyPart): RouteLocationRaw => way({ part })
export const wayToElement = (element: string): RouteLocationRaw => way({ part: 'amendments', element })
/** Opens the chapter that holds it and gives its card the focus. */
export const wayToAmendment = (amendment: string): RouteLocationRaw => way({ part: 'amendments', amendment })
