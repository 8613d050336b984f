import type { ConnectorShape } from '#shared/board/shape.ts'
import { translate as t } from '../../i18n/useI18n.ts'

/** What stands on a line: its word, and that it joins opposite views; empty where it says nothing. */
export function lineWord({ label, means }: ConnectorShape): string {
  if (means !== 'opposed') return label
  return label === '' ? t('pairs.word') : t('pairs.worded', { word: label })
}
