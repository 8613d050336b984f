import type { Fault } from '#shared/report/summary.ts'
import { translate } from '../../i18n/useI18n.ts'

const LONG = 60

/** Why a sentence is struck and what to do about it, in the language of the page. */
export function faultText({ kind, what }: Pick<Fault, 'kind' | 'what'>): string {
  const told = what.length > LONG ? `${what.slice(0, LONG)}…` : what
  switch (kind) {
    case 'no-notes':
      return translate('summary.fault.noNotes')
    case 'unknown-note':
      return translate('summary.fault.unknownNote')
    case 'quote':
      return translate('summary.fault.quote', { what: told })
    case 'figure':
      return translate('summary.fault.figure', { what: told })
  }
}
