import type * as z from 'zod/mini'
import { routes } from '#shared/contract/http.ts'
import { isRefusalCode } from '#shared/contract/refusals.ts'
import { ok, refuse, type Result } from '#shared/result.ts'

type Routes = typeof routes
type RouteName = keyof Routes
type Sent<R extends RouteName> = Routes[R] extends { input: infer I extends z.ZodMiniType }
  ? z.input<I>
  : undefined
type Answered<R extends RouteName> = z.infer<Routes[R]['output']>

/** A device at the HTTP door: keeps its cookie, speaks by the contract, gives up after a while. */
export class Visitor {
  readonly origin: string
  #cookie = ''

  constructor(origin: string) {
    this.origin = origin
  }

  /** The Cookie header for the other two doors. */
  get cookie(): string {
    return this.#cookie
  }

  /** Calls a route; `at` fills in the parameters of its path. Throws when there is no answer at all. */
  async call<R extends RouteName>(
    name: R,
    at: Record<string, string>,
    input: Sent<R>,
  ): Promise<Result<Answered<R>>> {
    const route = routes[name]
    const path = route.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(at[key] ?? ''))
    return this.send(route.method, path, input === undefined ? null : JSON.stringify(input))
  }

  /** The same for a body that is not of the contract's JSON routes, e.g. a CSV file. */
  async send<T>(
    method: string,
    path: string,
    body: string | null,
    type = 'application/json',
  ): Promise<Result<T>> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        ...(body === null ? {} : { 'content-type': type }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
      },
      body,
      signal: AbortSignal.timeout(15_000),
    })
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';', 1)[0]!
    const answer: unknown = await response.json()
    if (response.ok) return ok(answer as T)
    const { code, detail } = answer as { code: string; detail?: string }
    return isRefusalCode(code) ? refuse(code, detail) : refuse('internal', code)
  }
}
