import { desk } from './en/desk.ts'
import { everyday } from './en/everyday.ts'
import { joined } from './joined.ts'
import { complete } from './words.ts'

export const en = complete(joined(everyday, desk))
