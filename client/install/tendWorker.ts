import type { Word } from '../worker/words.ts'
import { useNewVersion } from './useNewVersion.ts'

const { newer } = useNewVersion()

/** Milliseconds that a worker has to say which version it is. */
const ANSWER = 2_000

/** The script a page was begun with; another name is another version. */
const entryOf = (page: Document): string =>
  new URL(page.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '/', location.href)
    .pathname

const tell = (worker: ServiceWorker, word: Word, ports: MessagePort[] = []): void =>
  worker.postMessage(word, ports)

/** The entry of the version that a worker keeps; null when it does not say. */
function entryKeptBy(worker: ServiceWorker): Promise<string | null> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(String(data))
    setTimeout(() => resolve(null), ANSWER)
    tell(worker, { say: 'which' }, [port2])
  })
}

/** A page that was opened after the server was renewed is newer than its worker: nobody has to be asked. */
async function look({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (!waiting) return
  if ((await entryKeptBy(waiting)) === entryOf(document)) tell(waiting, { say: 'take-over' })
  else newer.value = waiting
}

/** What this page is made of so far, so that the next start needs no network for it. */
const filesHere = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)

/**
 * Registers the service worker and looks for newer ones when the network or the person comes back. Where pages
 * may not have one (plain http, private windows) nothing happens.
 * @returns a function that asks the server for a newer version now
 */
export async function tendWorker(): Promise<() => void> {
  const { serviceWorker } = navigator
  if (!serviceWorker) return () => undefined
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => void look(registration))
  })
  void look(registration)
  void serviceWorker.ready.then(({ active }) => active && tell(active, { say: 'keep', files: filesHere() }))

  const ask = () => void registration.update().catch(() => undefined)
  addEventListener('online', ask)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask())
  return ask
}
