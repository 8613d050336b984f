import { desk } from './sv/desk.ts'
import { entry } from './sv/entry.ts'
import { everyday } from './sv/everyday.ts'
import { joined } from './joined.ts'
import { complete } from './words.ts'

export const sv = complete(joined(joined(everyday, entry), desk))
