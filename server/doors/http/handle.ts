import type { Request, RequestHandler, Response } from 'express'
import type * as z from 'zod/mini'
import { type RefusalCode, statuses } from '#shared/contract/refusals.ts'
import { refusalText } from '#shared/contract/refusalText.ts'
import type { Refusal, Result } from '#shared/result.ts'
import { refuse } from '#shared/result.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { firstProblem } from '../../workshop/rule.ts'

/** Answers an expected no: its status, its code, and its sentence in the language asked for. */
export function answerRefusal(request: Request, response: Response, refusal: Refusal): void {
  const message = refusalText(refusal, languageOf(request))
  response.status(statuses[refusal.code]).json({ ...refusal, message })
}

export function languageOf(request: Request): Language {
  const asked = request.query['language']
  if (asked === 'fi' || asked === 'sv' || asked === 'en') return asked
  return (request.acceptsLanguages('fi', 'sv', 'en') || 'fi') as Language
}

/** A handler that returns a Result: ok is sent as JSON, a refusal as its status. Faults go to the last handler. */
export function handle(
  work: (request: Request, response: Response) => Promise<Result<unknown>>,
): RequestHandler {
  return async (request, response) => {
    const result = await work(request, response)
    if (response.headersSent) return
    if (result.ok) response.json(result.value)
    else answerRefusal(request, response, result.refusal)
  }
}

/** The request's JSON body, judged by a route's schema. */
export function bodyOf<S extends z.ZodMiniType>(request: Request, schema: S): Result<z.infer<S>> {
  const parsed = schema.safeParse(request.body)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse('malformed' satisfies RefusalCode, firstProblem(parsed.error))
}

/** A path parameter; Express types it as possibly a list. */
export const param = (request: Request, name: string): string => String(request.params[name] ?? '')
