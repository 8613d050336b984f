import * as z from 'zod'
import { SUMMARY } from '#shared/report/summary.ts'
import { salvageJson } from '../salvage.ts'

/** No theme needs more; what a model writes beyond is talk. */
const MOST_SENTENCES = 4

const plainId = z.union([z.string(), z.number()]).transform(String)
const clause = z.object({ text: z.string(), notes: z.array(z.unknown()).optional() })
const sentence = z.object({ clauses: z.array(z.unknown()).min(1) })
const sentencesAnswer = z.object({ sentences: z.array(z.unknown()).min(1) })

export type WrittenClause = { text: string; ids: string[] }
/** `repairs`: what had to be left out or put right to read it. */
export type SentencesRead = { sentences: WrittenClause[][]; repairs: number }

/**
 * Reads sentences whose clauses name notes. Ids that nobody gave are dropped and counted; a sentence is dropped whole
 * where a clause of it cannot stand as plain words, for what is left would say something else.
 * @returns null when it is no such answer
 */
export function readSentences(answer: string, known: ReadonlySet<string>): SentencesRead | null {
  const found = salvageJson(answer, (value) => {
    const read = sentencesAnswer.safeParse(Array.isArray(value) ? { sentences: value } : value)
    return read.success && read.data.sentences.some((each) => sentence.safeParse(each).success)
      ? read.data
      : null
  })
  if (found === null) return null
  let repairs = found.cut ? 1 : 0
  const sentences: WrittenClause[][] = []
  for (const each of found.value.sentences) {
    const given = sentence.safeParse(each).data?.clauses ?? []
    const clauses = given.flatMap((one): WrittenClause[] => {
      const { data } = clause.safeParse(one)
      const text = data && plainWords(data.text, known)
      if (!data || text === undefined || text === null) return []
      const ids = [...new Set((data.notes ?? []).flatMap((id) => plainId.safeParse(id).data ?? []))]
      const own = ids.filter((id) => known.has(id)).slice(0, SUMMARY.notes)
      repairs += ids.length - own.length
      return [{ text, ids: own }]
    })
    const whole = clauses.length > 0 && clauses.length === given.length && clauses.length <= SUMMARY.clauses
    if (!whole || sentences.length === MOST_SENTENCES) repairs++
    else sentences.push(clauses)
  }
  return sentences.length === 0 ? null : { sentences, repairs }
}

/** A clause as plain words in one line; null where it is empty, too long, or holds an address, mark-up or an id. */
function plainWords(given: string, ids: ReadonlySet<string>): string | null {
  const line = given
    .slice(0, 4 * SUMMARY.clause)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu, '')
    // Models like to repeat their sources: "(bcdf, ghjk)".
    .replace(/\s*[([][^()[\]]*[)\]]/gu, (bracket) => (namesOnly(bracket, ids) ? '' : bracket))
    .replace(/[*_`#]+/gu, '')
    .trim()
  if (!/\p{L}{2}/u.test(line) || line.length > SUMMARY.clause) return null
  if (/https?:|www\.|<[a-z/!]/iu.test(line)) return null
  return line.split(/[\s,.:;()[\]]+/u).some((word) => ids.has(word)) ? null : line
}

const namesOnly = (bracket: string, ids: ReadonlySet<string>): boolean => {
  const words = bracket.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.some((word) => ids.has(word))
}
