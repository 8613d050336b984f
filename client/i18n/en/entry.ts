import people from './people.entry.json'
import ways from './ways.entry.json'

export const entry = { people, ways }
