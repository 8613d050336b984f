import type { Receipt } from '#shared/receipt/receipt.ts'
import { translate } from '../i18n/useI18n.ts'
import { nameOf, outcomeOf, votesWords, wordsOf } from './outcome.ts'

/** The receipt as plain text, with its address: what one saves to look at years later, anywhere. */
export function receiptFile(receipt: Receipt, address: string, at: string): string {
  const { name, host } = receipt.workshop
  const parts = receipt.activities
    .filter(({ notes }) => notes.length > 0)
    .flatMap(({ title, votes, notes }) => [
      `${title}\n${votesWords(votes)}`,
      ...notes.map((note) =>
        [
          [nameOf(note), note.table?.name].filter(Boolean).join(', '),
          wordsOf(note),
          ...outcomeOf(note, votes).map(
            ({ term, text, letter }) => `${term}: ${letter ? `${letter} ` : ''}${text}`,
          ),
        ].join('\n'),
      ),
    ])
  const head = [translate('receipt.title'), [name, host].filter(Boolean).join(', '), at].join('\n')
  const foot = [translate('receipt.own.address'), address, translate('receipt.own.secret')].join('\n')
  return `${[head, ...parts, foot].join('\n\n')}\n`
}
