import { desk } from './en/desk.ts'
import { entry } from './en/entry.ts'
import { everyday } from './en/everyday.ts'
import { joined } from './joined.ts'
import { complete } from './words.ts'

export const en = complete(joined(joined(everyday, entry), desk))
