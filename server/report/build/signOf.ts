import type { Evidence } from '#shared/report/evidence.ts'
import { seen } from '#shared/report/quotations.ts'
import type { DraftSentence } from '#shared/report/summary.ts'
import { fingerprint } from '../../themes/fingerprint.ts'
import { clean } from '../sanitise.ts'

/** A mark of what is approved: the sentences, and the words of the notes that they cite. It keeps no secret, and holds where the same notes have other ids. */
export function signOf(sentences: readonly DraftSentence[], { notes }: Evidence): string {
  const said = sentences.flatMap(({ clauses }) =>
    clauses.map((clause) => [
      seen(clean(clause.text).text),
      clause.notes.map((id) => notes.get(id)?.text ?? null),
    ]),
  )
  return fingerprint(JSON.stringify(said))
}
