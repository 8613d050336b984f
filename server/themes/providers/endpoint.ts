/** Where a service answers; `url` is the base of an OpenAI-compatible door, without a slash at its end. */
export type Endpoint = { url: string; model: string; key: string | null }

/** Per million tokens, in the house's currency. A chat model's answer may cost more than what it reads. */
export type Price = { sent: number; answered: number }

export type HouseEndpoint = Endpoint & { price: Price | null }

/** What the server's settings say of services outside the house. */
export type ServiceSettings = {
  embeddings: HouseEndpoint | null
  model: HouseEndpoint | null
  /** Hosts that an organiser may name, as `hostOf` writes them; none: organisers name nothing. */
  hosts: readonly string[]
  currency: string
  /** Milliseconds that one request and a whole run may take, and to wait before asking again. */
  timing: { request: number; whole: number; pause: number }
}

export const noServices: ServiceSettings = {
  embeddings: null,
  model: null,
  hosts: [],
  currency: 'EUR',
  timing: { request: 60_000, whole: 300_000, pause: 1_000 },
}

/**
 * The base address of a service: http(s), without credentials, question or fragment; null for anything else. Whoever
 * gives a fuller one (".../embeddings") means its base.
 */
export function readBase(given: string): string | null {
  // An empty question counts too: what is added to the base would become one, and any path could be called.
  if (!URL.canParse(given) || /[?#]/.test(given)) return null
  const url = new URL(given)
  const isPlain = url.username === '' && url.password === ''
  if (!/^https?:$/.test(url.protocol) || !isPlain) return null
  return url.href.replace(/\/+$/, '').replace(/\/(?:embeddings|chat\/completions)$/, '')
}

/** The host as people are told it and as it is compared: the port always, but for 443 by https. */
export function hostOf(base: string): string {
  const { protocol, hostname, port } = new URL(base)
  if (port !== '') return `${hostname}:${port}`
  return protocol === 'http:' ? `${hostname}:80` : hostname
}
