import type * as z from 'zod/mini'
import { isRefusalCode } from '#shared/contract/refusals.ts'
import { routes } from '#shared/contract/http.ts'
import { ok, refuse, type Result } from '#shared/result.ts'

type Routes = typeof routes
export type RouteName = keyof Routes
type Body<R extends RouteName> = Routes[R] extends { input: infer I extends z.ZodMiniType }
  ? z.input<I>
  : BodyInit | undefined
type Output<R extends RouteName> = z.infer<Routes[R]['output']>

type PlainOptions = {
  /** Values for the `:names` in the path. */
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** For bodies that are not JSON, such as an imported file. */
  contentType?: string
  signal?: AbortSignal
}
type Options<R extends RouteName> = Omit<PlainOptions, 'body'> & { body?: Body<R> }

/**
 * Calls a route of the HTTP door. Never throws: a lost network comes back as the refusal `unreachable`,
 * an answer of an unexpected shape as `internal`.
 */
export async function call<R extends RouteName>(
  name: R,
  options: Options<R> = {},
): Promise<Result<Output<R>>> {
  return callRoute(routes[name], options) as Promise<Result<Output<R>>>
}

/** The same of a route that stands elsewhere than among those which every phone fetches. */
export async function callRoute<O extends z.ZodMiniType>(
  route: { method: string; path: string; output: O },
  options: PlainOptions = {},
): Promise<Result<z.infer<O>>> {
  try {
    const response = await fetch(addressOf(route.path, options), {
      method: route.method,
      credentials: 'same-origin',
      ...payloadOf(options),
      ...(options.signal ? { signal: options.signal } : {}),
    })
    const answer: unknown = await response.json()
    if (!response.ok) return refusalOf(answer)
    const parsed = route.output.safeParse(answer)
    return parsed.success ? ok(parsed.data) : refuse('internal', 'shape')
  } catch {
    return refuse('unreachable')
  }
}

function addressOf(path: string, { params = {}, query }: Pick<PlainOptions, 'params' | 'query'>): string {
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
  return query ? `${filled}?${new URLSearchParams(query)}` : filled
}

function payloadOf(options: PlainOptions): { body?: BodyInit; headers?: HeadersInit } {
  if (options.body === undefined) return {}
  if (options.contentType)
    return { body: options.body as BodyInit, headers: { 'Content-Type': options.contentType } }
  return { body: JSON.stringify(options.body), headers: { 'Content-Type': 'application/json' } }
}

/** The refusal that a body says, whatever came. */
export function refusalOf(answer: unknown): Result<never> {
  const { code, detail } = (answer ?? {}) as { code?: unknown; detail?: unknown }
  if (typeof code !== 'string' || !isRefusalCode(code)) return refuse('internal', 'shape')
  return refuse(code, typeof detail === 'string' ? detail : undefined)
}
