import { parentPort } from 'node:worker_threads'
import { baseForms } from '../language/baseForms.ts'
import { houseLexicon } from '../lexicon/houseLexicon.ts'
import type { WordAnswer, WordQuestion } from './WordThread.ts'

/** Answers questions for base forms one after another, for as long as the house keeps it. */
parentPort?.on('message', ({ id, language, words }: WordQuestion) => {
  const lexicon = houseLexicon()
  const answer: WordAnswer = { id, forms: words.map((word) => baseForms(word, language, lexicon)) }
  parentPort?.postMessage(answer)
})
