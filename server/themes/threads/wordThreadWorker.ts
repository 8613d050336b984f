import { parentPort } from 'node:worker_threads'
import { suggest } from '../../strategy/aims/suggest.ts'
import { baseForms } from '../language/baseForms.ts'
import { houseLexicon, lexiconWith } from '../lexicon/houseLexicon.ts'
import type { WordAnswer, WordQuestion } from './WordThread.ts'

/** Answers questions about words one after another, for as long as the house keeps it. */
parentPort?.on('message', (asked: WordQuestion) => {
  parentPort?.postMessage({ id: asked.id, answer: answerTo(asked) } satisfies WordAnswer)
})

function answerTo(asked: WordQuestion): WordAnswer['answer'] {
  if (asked.task === 'aims') return suggest(asked.question, lexiconWith(asked.additions))
  const lexicon = houseLexicon()
  return asked.words.map((word) => baseForms(word, asked.language, lexicon))
}
