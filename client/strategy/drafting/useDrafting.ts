import { computed, type Ref } from 'vue'
import { amendmentId } from '#shared/ids.ts'
import { candidateNotes, candidateText } from '#shared/strategy/candidateText.ts'
import type { Candidate, DraftedKind, Phrase } from '#shared/strategy/drafting.ts'
import { oneParagraph } from '#shared/strategy/oneParagraph.ts'
import { newId } from '../../doors/live.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useStrategy } from '../useStrategy.ts'

/** Phrases and candidates of the mission or the vision, and what may be done with them. */
export function useDrafting(of: Readonly<Ref<DraftedKind>>) {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const { strategy, baseline, run } = useStrategy()

  const phrases = computed(() => (strategy.value?.phrases ?? []).filter((phrase) => phrase.of === of.value))
  const candidates = computed(() => (strategy.value?.candidates ?? []).filter((each) => each.of === of.value))
  const present = computed(() =>
    (baseline.value?.elements ?? []).filter(({ kind, document }) => kind === of.value && document === null),
  )
  const isUsed = (phrase: Phrase) =>
    candidates.value.some(({ parts }) => parts.some((part) => part.phrase === phrase.id))

  /** Tells what was done, with a way back where there is one. */
  function tell(text: string, undo?: () => Promise<unknown>): void {
    announce(text)
    if (undo) show({ tone: 'info', text, action: { label: t('drafting.undo'), run: () => void undo() } })
  }

  async function accept(phrase: Phrase, accepted: boolean): Promise<void> {
    if ((await run('phrase:accept', { phrase: phrase.id, accepted })) === null) return
    tell(t(accepted ? 'drafting.accepted' : 'drafting.unaccepted'))
  }

  async function dropPhrase(phrase: Phrase): Promise<boolean> {
    if ((await run('phrase:drop', { phrase: phrase.id })) === null) return false
    tell(t('drafting.dropped'), async () => {
      const { accepted, ...rest } = phrase
      const isBack = (await run('phrase:set', { phrase: rest })) !== null
      if (isBack && accepted) await run('phrase:accept', { phrase: phrase.id, accepted })
    })
    return true
  }

  async function dropCandidate(candidate: Candidate): Promise<boolean> {
    if ((await run('candidate:drop', { candidate: candidate.id })) === null) return false
    tell(t('drafting.candidateDropped'), () => run('candidate:set', { candidate }))
    return true
  }

  /** The amendment that already says what a candidate says; null where there is none. */
  const amendmentOf = (candidate: Candidate) => {
    const text = oneParagraph(candidateText(candidate))
    const live = (strategy.value?.amendments ?? []).filter(({ status }) => status !== 'declined')
    return (
      live.find(({ kind, wording }) => (kind === 'reword' || kind === 'add') && wording.text === text) ?? null
    )
  }

  /**
   * Makes an amendment of a candidate: other words for the present text, or a new one.
   * @param target the element whose words it would be; null for one beside those that are there
   */
  async function choose(candidate: Candidate, target: string | null): Promise<void> {
    const element = present.value.find(({ id }) => id === target)
    const done = await run('amendment:make', {
      amendment: amendmentId.parse(newId()),
      kind: element ? 'reword' : 'add',
      targets: element ? [element.id] : [],
      element: element ? null : candidate.of,
      place: element ? null : { document: null, parent: null, after: present.value.at(-1)?.id ?? null },
      text: candidateText(candidate),
      rationale: '',
      sources: { notes: candidateNotes(candidate, phrases.value), themes: [] },
      evidence: [],
      group: null,
      open: false,
    })
    if (done) announce(t('drafting.chosenNow', { n: String(done.number) }))
  }

  return { phrases, candidates, present, isUsed, accept, dropPhrase, dropCandidate, amendmentOf, choose }
}
