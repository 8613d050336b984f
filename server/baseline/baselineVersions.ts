import { type BaselineEnding, baselineEndings } from '#shared/baseline/reading.ts'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { ListedVersion } from '#shared/contract/baselineRoutes.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Language, Workshop } from '#shared/workshop/workshop.ts'
import { fileNameOf } from '../results/exports/fileName.ts'
import { baselineTypes, writeBaseline } from './writing/writeBaseline.ts'

type File = ReturnType<typeof writeBaseline>
const files = new WeakMap<BaselineStrategy, Map<string, File>>()

/** Each file of a baseline is made once: a large one takes a tenth of a second, and anybody who is in may ask for it. */
function written(baseline: BaselineStrategy, ...[ending, language]: [BaselineEnding, Language]): File {
  const known = files.get(baseline) ?? new Map<string, File>()
  files.set(baseline, known)
  const name = `${ending} ${language}`
  const file = known.get(name) ?? writeBaseline(baseline, ending, language)
  known.set(name, file)
  return file
}

type Given = { baseline: BaselineStrategy | null; version: number | null; versions: ListedVersion[] }

/**
 * The present baseline, or the version that is asked for (`?version=`), with a list of all that are kept. Refuses
 * `unknown-version`.
 */
export function baselineAt(state: Workshop, asked: unknown): Result<Given> {
  const { versions } = state.strategy
  const listed = versions.map(({ number, at, by, baseline }) => ({
    ...{ number, at, by },
    elements: baseline.elements.length,
  }))
  if (asked === undefined) {
    const version = state.baseline ? (versions.at(-1)?.number ?? null) : null
    return ok({ baseline: state.baseline, version, versions: listed })
  }
  const found = versions.find(({ number }) => String(number) === asked)
  return found
    ? ok({ baseline: found.baseline, version: found.number, versions: listed })
    : refuse('unknown-version')
}

/**
 * A baseline as a file to take along. @param ending of the path: `docx`, `md`, `csv`, `json`
 * Refuses `not-found`, `unknown-version`.
 */
export function baselineFile(
  state: Workshop,
  ending: string,
  asked: unknown,
  language: Language,
): Result<{ name: string; type: string; content: string | Uint8Array }> {
  const known = baselineEndings.find((each) => each === ending)
  const given = baselineAt(state, asked)
  if (!given.ok) return given
  const { baseline, version } = given.value
  if (!known || !baseline) return refuse('not-found')
  return ok({
    name: fileNameOf(baseline.title || state.name, known, asked === undefined ? null : version),
    type: baselineTypes[known],
    content: written(baseline, known, language),
  })
}
