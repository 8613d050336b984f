import { desk } from './en/desk.ts'
import { everyday } from './en/everyday.ts'
import { complete } from './words.ts'

export const en = complete({ ...everyday, ...desk })
