import people from './people.entry.json'
import ways from './ways.entry.json'

/** What is said where people come in: fetched with those pages. */
export const entry = { people, ways }
