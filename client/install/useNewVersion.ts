import { shallowRef } from 'vue'
import type { Word } from '../worker/words.ts'

/** The worker of a newer version than this page, while one waits to be let in. */
const newer = shallowRef<ServiceWorker | null>(null)

/** Lets the newer version in and begins the page anew with it. */
function takeOver(): void {
  const worker = newer.value
  const begin = () => location.reload()
  // Another page may have let it in already.
  if (worker?.state !== 'installed') return begin()
  navigator.serviceWorker.addEventListener('controllerchange', begin, { once: true })
  const word: Word = { say: 'take-over' }
  worker.postMessage(word)
}

/** `newer`: a newer version waits; `takeOver` begins the page anew with it. */
export const useNewVersion = () => ({ newer, takeOver })
