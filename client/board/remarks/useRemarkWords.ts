import type { Remark } from '#shared/board/remark.ts'
import { commentsIn, reactionsIn } from '../../engine/Remarks.ts'
import { useI18n } from '../../i18n/useI18n.ts'

/** What is said of a note, in words for its name: "2 kommenttia", "Samaa mieltä: 3". */
export function useRemarkWords() {
  const { t } = useI18n()
  return (remarks: readonly Remark[]): string[] => {
    if (remarks.length === 0) return []
    const comments = commentsIn(remarks).length
    return [
      ...(comments > 0 ? [t('remarks.note', comments)] : []),
      ...reactionsIn(remarks).map(({ sign, people }) =>
        t('remarks.reacted', { sign: t(`remarks.sign.${sign}`), count: String(people) }),
      ),
    ]
  }
}
