/**
 * The service worker: keeps the shell (the page and its files) on the device, so that the product opens without
 * a network. It never touches data. A new one waits until a page hands over (`install/tendWorker.ts`).
 */
import { answerFor } from './answerFor.ts'
import type { Shell, Word } from './words.ts'

const scope = self as unknown as ServiceWorkerGlobalScope & { shell: Shell }
const { entry, files } = scope.shell
const STEM = 'shell '
const name = STEM + entry
const PAGE = '/'
const BESIDES = ['/early.js', '/favicon.svg']
/** Milliseconds that a network which is there but does not answer is waited for. */
const PATIENCE = 4_000

/** Only what really is a file: a server without it answers with the page. */
const mayKeep = (answer: Response): boolean =>
  answer.ok && answer.type === 'basic' && !answer.headers.get('Content-Type')?.includes('html')

const kept = (key: string): Promise<Response | undefined> => caches.match(key, { ignoreVary: true })

async function keep(path: string): Promise<void> {
  const cache = await caches.open(name)
  if (await cache.match(path)) return
  // What the last version had too is not fetched again.
  const answer = (await kept(path)) ?? (await fetch(path))
  if (mayKeep(answer)) await cache.put(path, answer)
  else if (files.includes(path)) throw new Error(`${path} did not come`)
}

async function install(): Promise<void> {
  const cache = await caches.open(name)
  const page = await fetch(PAGE, { cache: 'reload' })
  // Between this worker's coming and its page's the server may have been renewed once more.
  if (!page.ok || !(await page.clone().text()).includes(entry)) throw new Error('The page is another')
  await Promise.all([cache.put(PAGE, page), cache.addAll(BESIDES), ...files.map(keep)])
}

/** Pages of the version before may still be open: what they are made of is not on the server any more. */
async function tidy(): Promise<void> {
  const others = (await caches.keys()).filter((each) => each.startsWith(STEM) && each !== name)
  await Promise.all(others.slice(0, -1).map((each) => caches.delete(each)))
  await scope.registration.navigationPreload?.enable()
  await scope.clients.claim()
}

async function asset(request: Request): Promise<Response> {
  const found = await kept(request.url)
  if (found) return found
  const answer = await fetch(request)
  if (mayKeep(answer)) await (await caches.open(name)).put(request.url, answer.clone())
  return answer
}

/** The server's answer if there is one in time, else what is kept. */
async function fresh(event: FetchEvent, key: string): Promise<Response> {
  const network = (async () => ((await event.preloadResponse) as Response) ?? fetch(event.request))()
  const own = await (await caches.open(name)).match(key)
  if (!own) return network
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(own), PATIENCE))
  const answer = network.then((response) => (response.status < 500 ? response : own))
  return Promise.race([answer, late]).catch(() => own)
}

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(tidy()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  switch (answerFor(request, scope.location.origin)) {
    case 'asset':
      return event.respondWith(asset(request))
    case 'page':
      return event.respondWith(fresh(event, PAGE))
    case 'beside':
      return event.respondWith(fresh(event, new URL(request.url).pathname))
  }
})
scope.addEventListener('message', (event) => {
  const word = event.data as Word
  if (word.say === 'take-over') void scope.skipWaiting()
  else if (word.say === 'which') event.ports[0]?.postMessage(entry)
  else event.waitUntil(Promise.allSettled(word.files.map(keep)))
})
