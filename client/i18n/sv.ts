import { desk } from './sv/desk.ts'
import { everyday } from './sv/everyday.ts'
import { joined } from './joined.ts'
import { complete } from './words.ts'

export const sv = complete(joined(everyday, desk))
