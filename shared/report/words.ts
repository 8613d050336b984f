import type { Language } from '../workshop/workshop.ts'
import { en } from './words/en.ts'
import { fi, type ReportWords } from './words/fi.ts'
import { sv } from './words/sv.ts'

const all: Record<Language, ReportWords> = { fi, sv, en }

/** The words that reports are written with, in one language. */
export const wordsOf = (language: Language): ReportWords => all[language]
