import { desk } from './en/desk.ts'
import { everyday } from './en/everyday.ts'
import { complete, joined } from './words.ts'

export const en = complete(joined(everyday, desk))
