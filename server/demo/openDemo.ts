import type { Links } from '#shared/contract/http.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { Visitor } from './Visitor.ts'

/** Starts a simulated council from outside a browser: gives the join code and the links to take over with. */
export async function openDemo(origin: string, language: Language): Promise<{ code: string; links: Links }> {
  const visitor = new Visitor(origin)
  const started = await visitor.call('startDemo', {}, { language })
  if (!started.ok) throw new Error(`the simulated council did not start: ${started.refusal.code}`)
  const shown = await visitor.call('showLinks', { workshop: started.value.workshop }, undefined)
  if (!shown.ok) throw new Error(`no links: ${shown.refusal.code}`)
  return shown.value
}
