import { desk } from './sv/desk.ts'
import { everyday } from './sv/everyday.ts'
import { complete, joined } from './words.ts'

export const sv = complete(joined(everyday, desk))
