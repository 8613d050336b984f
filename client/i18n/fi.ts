import { desk } from './fi/desk.ts'
import { entry } from './fi/entry.ts'
import { everyday } from './fi/everyday.ts'
import { joined } from './joined.ts'

/** The source language: its keys are the keys (see words.ts). One file per concept, each with its owner. */
export const fi = joined(joined(everyday, entry), desk)
