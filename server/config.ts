import { join, resolve } from 'node:path'
import * as z from 'zod'
import type { ServiceSettings } from './themes/providers/endpoint.ts'
import { missingSetting, readServices, secretSettings, serviceSettings } from './themes/providers/settings.ts'

const flag = z.enum(['true', 'false']).transform((word) => word === 'true')

/** Every setting, read from the environment; README lists them. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4173),
  /** The address to listen on. */
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Where `talkoot.db` is kept. */
  DATA_DIR: z.string().min(1).default('data'),
  /** The address people use, when it is not the one the server sees: goes into links and QR codes. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(
      (address) => !URL.canParse(address) || new URL(address).pathname === '/',
      'it must not have a path',
    )
    .optional(),
  /** True behind a proxy that terminates TLS and sets X-Forwarded-Proto. */
  TRUST_PROXY: flag.default(false),
  /** The word that a program must bring to read `/metrics`; without one only this machine may. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,200}$/, 'it must be 16 to 200 letters, digits or any of . _ ~ + / = -')
    .optional(),
  /** A county's own theme words for all workshops: a file of additions. */
  LEXICON_FILE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  ...serviceSettings,
})

const isSecret = (name: string): boolean => name === 'METRICS_TOKEN' || secretSettings.has(name)

export type Config = {
  port: number
  host: string
  database: string
  publicUrl: string | null
  trustProxy: boolean
  metricsToken: string | null
  lexiconFile: string | null
  /** Services outside the house that may help to group notes. */
  services: ServiceSettings
  logLevel: z.infer<typeof settings>['LOG_LEVEL']
}

/** A wrong setting: its message is the sentence to print before giving up. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
}

/**
 * Reads the settings.
 * @throws ConfigFault naming the first wrong setting, its value and why
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0] ?? 'environment')
    throw new ConfigFault(
      `The setting ${name}${isSecret(name) ? '' : `=${JSON.stringify(given[name])}`} cannot be used: ${issue?.message}. See "Settings" in README.md.`,
    )
  }
  const missing = missingSetting(parsed.data)
  if (missing !== null) throw new ConfigFault(`${missing} See "Settings" in README.md.`)
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, TRUST_PROXY, METRICS_TOKEN, LEXICON_FILE, LOG_LEVEL } =
    parsed.data
  return {
    port: PORT,
    host: HOST,
    database: join(resolve(DATA_DIR), 'talkoot.db'),
    publicUrl: PUBLIC_URL?.replace(/\/$/, '') ?? null,
    trustProxy: TRUST_PROXY,
    metricsToken: METRICS_TOKEN ?? null,
    lexiconFile: LEXICON_FILE === undefined ? null : resolve(LEXICON_FILE),
    services: readServices(parsed.data),
    logLevel: LOG_LEVEL,
  }
}
