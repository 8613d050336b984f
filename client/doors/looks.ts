import type * as z from 'zod/mini'
import {
  type KeptLogo,
  keptLogo,
  logoPath,
  type SuggestedLook,
  suggestedLook,
  themeFilePath,
} from '#shared/contract/looks.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { refusalOf } from './http.ts'

/** Puts a county's logo by; it is in use once the look names it. Never throws. */
export const sendLogo = (workshop: string, file: Blob): Promise<Result<KeptLogo>> =>
  sendFile('PUT', logoPath(workshop), file, keptLogo)

/** Has colours and fonts read from a PowerPoint theme; nothing is saved by it. Never throws. */
export const readThemeFile = (workshop: string, file: File): Promise<Result<SuggestedLook>> =>
  sendFile('POST', `${themeFilePath(workshop)}?name=${encodeURIComponent(file.name)}`, file, suggestedLook)

async function sendFile<Shape extends z.ZodMiniType>(
  method: string,
  path: string,
  body: Blob,
  shape: Shape,
): Promise<Result<z.infer<Shape>>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream' },
      body,
    })
    const answer: unknown = await response.json()
    if (!response.ok) return refusalOf(answer)
    const parsed = shape.safeParse(answer)
    return parsed.success ? ok(parsed.data) : refuse('internal', 'shape')
  } catch {
    return refuse('unreachable')
  }
}
