import { computed, nextTick, type Ref, shallowRef, watch } from 'vue'
import type { Proposal } from '#shared/contract/http.ts'
import type { NoteId, ThemeId } from '#shared/ids.ts'
import type { Amendment } from '#shared/themes/amending.ts'
import { useBoardReach } from '../board/boardReach.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import type { BorderQuestion } from './proposalDetails.ts'
import type { ProposalRow } from './proposals.ts'
import type { Answer, ThemeDeeds } from './themeDeeds.ts'

/** What people do with the opened theme: said when it is done, and another theme opened where it is no more. */
export function useThemeDeeds(of: {
  proposal: () => Proposal
  row: () => ProposalRow | null
  opened: Ref<string | null>
  amend: (amendment: Amendment) => Promise<boolean>
  accept: (theme: string) => Promise<boolean>
  show: (note: NoteId) => void
  /** Puts the keyboard on the line of a theme. */
  focusLine: (theme: string) => void
}) {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const reach = useBoardReach()
  const answers = shallowRef<readonly Answer[]>([])
  watch(
    () => of.proposal().run,
    () => (answers.value = []),
  )

  const has = (id: string) => of.proposal().themes.some((theme) => theme.id === id)
  const titleOf = (id: string) => of.proposal().themes.find((theme) => theme.id === id)?.title ?? ''
  const nameOf = ({ note: { number } }: BorderQuestion) =>
    number === null ? t('proposal.unnumbered') : t('proposal.note', { note: String(number) })

  async function goTo(theme: string | undefined): Promise<void> {
    if (theme === undefined) return
    of.opened.value = theme
    await nextTick()
    of.focusLine(theme)
  }

  async function amend(amendment: Amendment, said: () => string): Promise<boolean> {
    const done = await of.amend(amendment)
    if (done) announce(said())
    return done
  }

  async function name({ theme, letter }: ProposalRow, title: string): Promise<boolean> {
    const id = theme.id as ThemeId
    // What is on the board already is named there.
    if (letter !== null) return reach.value?.act('rename-theme', { theme: id, title }) ?? false
    return amend({ change: 'name', theme: id, title }, () => t('proposal.name.done', { title }))
  }

  async function merge({ theme: { id } }: ProposalRow, other: string, isOnBoard: boolean): Promise<boolean> {
    const [from, into] = isOnBoard ? [id, other] : [other, id]
    const titles = { title: titleOf(from), into: titleOf(into) }
    const done = await amend({ change: 'merge', theme: from as ThemeId, into: into as ThemeId }, () =>
      t('proposal.merge.done', titles),
    )
    if (done && !has(id)) await goTo([into, from].find(has))
    return done
  }

  async function split({ theme: { id, title } }: ProposalRow): Promise<boolean> {
    const before = new Set(of.proposal().themes.map((theme) => theme.id))
    const done = await amend({ change: 'split', theme: id as ThemeId }, () =>
      t('proposal.split.done', { title }),
    )
    if (done && !has(id)) await goTo(of.proposal().themes.find((theme) => !before.has(theme.id))?.id)
    return done
  }

  async function answer(theme: string, question: BorderQuestion, belongs: boolean): Promise<boolean> {
    const to = belongs ? theme : (question.other?.id ?? null)
    const { id } = question.note
    const done = await of.amend({ change: 'place', note: id, theme: to as ThemeId | null })
    if (!done) return false
    answers.value = [
      ...answers.value.filter((each) => each.question.note.id !== id),
      { theme, question, belongs },
    ]
    const said = t(belongs ? 'proposal.question.saidYes' : 'proposal.question.saidNo', {
      note: nameOf(question),
    })
    const placed = new Set(of.proposal().placed)
    const left = of.proposal().themes.find((each) => each.id === theme)?.borderline ?? []
    const open = left.filter((each) => !placed.has(each.id)).length
    announce(open > 0 ? `${said} ${t('proposal.question.more', open)}` : said)
    return true
  }

  const deeds = computed<ThemeDeeds | null>(() => {
    const row = of.row()
    if (!row) return null
    const { id } = row.theme
    return {
      accept: () => of.accept(id),
      name: (title) => name(row, title),
      merge: (other, isOnBoard) => merge(row, other, isOnBoard),
      split: () => split(row),
      answer: (question, belongs) => answer(id, question, belongs),
      stack(notes) {
        const [top, ...others] = notes.map((note) => note.id)
        if (top) reach.value?.act('stack-notes', { top, others })
      },
      apart: (notes) =>
        amend({ change: 'no-stack', notes: notes.map((note) => note.id) }, () => t('proposal.stack.notSaid')),
      pair: ({ one, other }) => void reach.value?.act('oppose-pair', { one: one.id, other: other.id }),
      unpair: ({ one, other }) =>
        amend({ change: 'no-pair', one: one.id, other: other.id }, () => t('proposal.pair.notSaid')),
      show(note) {
        of.show(note.id)
        if (note.number !== null) announce(t('proposal.shown', { note: String(note.number) }))
      },
    }
  })

  return { deeds, answers }
}
