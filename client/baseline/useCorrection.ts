import { computed, shallowRef } from 'vue'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import type { ElementKind, StrategyDocument } from '#shared/baseline/strategy.ts'
import { numberNotices } from '#shared/baseline/numbering.ts'
import type { ElementId } from '#shared/ids.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import {
  changed,
  type Correction,
  correctionOf,
  joined,
  leftOut,
  type Patch,
  resultOf,
  type SkippedLine,
  withLines,
  withNew,
} from './correction.ts'
import { newDocumentId, newElementId } from './newElementId.ts'

/** Steps that can be undone. */
const MOST_STEPS = 100

/** A correction in the making: what is selected, what can be undone, and what is said of each deed. */
export function useCorrection(reading: StrategyReading) {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const correction = shallowRef<Correction>(correctionOf(reading))
  const steps = shallowRef<readonly Correction[]>([])
  const selected = shallowRef<ReadonlySet<ElementId>>(new Set())
  /** What the last step changed by typing: more of the same belongs to the same step. */
  let typing = ''

  const result = computed(() => resultOf(correction.value))
  const notices = computed(() => {
    const told = numberNotices(result.value.elements)
    return new Map(told.map((notice) => [notice.element, notice]))
  })
  const chosen = computed(() =>
    correction.value.rows
      .filter(({ element }) => selected.value.has(element.id))
      .map(({ element }) => element.id),
  )

  function take(next: Correction, said = '', typed = ''): void {
    if (next === correction.value) return
    if (typed === '' || typed !== typing) steps.value = [...steps.value, correction.value].slice(-MOST_STEPS)
    typing = typed
    correction.value = next
    if (said !== '') announce(said)
  }

  return {
    ...{ correction, selected, chosen, result, notices },
    mayUndo: computed(() => steps.value.length > 0),
    undo(): void {
      const last = steps.value.at(-1)
      if (!last) return
      steps.value = steps.value.slice(0, -1)
      typing = ''
      correction.value = last
      announce(t('baselineEdit.undone'))
    },
    select(id: ElementId, is: boolean): void {
      const next = new Set(selected.value)
      if (is) next.add(id)
      else next.delete(id)
      selected.value = next
    },
    clear(): void {
      selected.value = new Set()
    },
    change(ids: readonly ElementId[], patch: Patch): void {
      const typed = patch.text !== undefined || patch.code !== undefined
      take(
        changed(correction.value, ids, patch),
        typed ? '' : t('baselineEdit.changed', ids.length),
        typed ? `${ids.join()} ${Object.keys(patch).join()}` : '',
      )
    },
    leaveOut(ids: readonly ElementId[], out: boolean): void {
      const said = t(out ? 'baselineEdit.leftOut' : 'baselineEdit.tookBack', ids.length)
      take(leftOut(correction.value, ids, out), said)
    },
    join(ids: readonly ElementId[]): void {
      const next = joined(correction.value, ids)
      take(next, next === correction.value ? '' : t('baselineEdit.joinedOne'))
      selected.value = new Set()
    },
    addLines(lines: readonly SkippedLine[], kind: ElementKind, together: boolean): void {
      const made = withLines(correction.value, lines, { kind, together, fresh: newElementId })
      take(made.correction, t('baselineEdit.skipped.added', made.added.length))
    },
    addAfter(after: ElementId | null): ElementId {
      const made = withNew(correction.value, after, newElementId)
      take(made.correction, t('baselineEdit.skipped.added', 1))
      return made.added
    },
    entitle(title: string): void {
      take({ ...correction.value, title }, '', 'title')
    },
    setDocument(document: StrategyDocument, typed: boolean): void {
      const { documents } = correction.value
      const next = documents.map((each) => (each.id === document.id ? document : each))
      take({ ...correction.value, documents: next }, '', typed ? `document ${document.id}` : '')
    },
    addDocument(): void {
      const made: StrategyDocument = {
        ...{ id: newDocumentId(), title: t('baselineEdit.document.new') },
        ...{ kind: 'service', owner: 'council' },
      }
      take({ ...correction.value, documents: [...correction.value.documents, made] })
    },
    removeDocument({ id }: StrategyDocument): void {
      const documents = correction.value.documents.filter((each) => each.id !== id)
      take({ ...correction.value, documents })
    },
  }
}

export type CorrectionHand = ReturnType<typeof useCorrection>
