import type { NoteFate, NoteProposal, NoteResult, ReceiptNote, ReceiptVote } from '#shared/receipt/receipt.ts'
import { isOnStrategy } from '#shared/vote/subject.ts'
import { translate } from '../i18n/useI18n.ts'

/** One thing that became of a note: its name, in words, and what is drawn beside the words. */
export type Line = { term: string; text: string; letter?: string; dots?: number }

/** What became of a note, in the words of the page: where it is, its support and its rank. */
export function outcomeOf(note: ReceiptNote, votes: readonly ReceiptVote[]): Line[] {
  return [
    placeOf(note.fate),
    ...votes.flatMap((vote, i) => resultOf(note.fate, note.results[i] ?? null, vote)),
    ...(note.proposals ?? []).map(proposalLine),
  ]
}

/** What became of a change to the strategy that stands on the note, its reason where there is one, and what it is. */
function proposalLine({ number, title, status, because }: NoteProposal): Line {
  const fate = translate(`receipt.became.${status}`)
  return {
    term: translate('receipt.proposal', { n: number }),
    text: [because === '' ? fate : `${fate}: ${because}`, ...(title === '' ? [] : [title])].join('\n'),
  }
}

function placeOf(fate: NoteFate): Line {
  if (fate.is === 'in-theme') {
    return { term: translate('receipt.theme'), text: fate.title, letter: fate.letter }
  }
  const term = translate('receipt.now')
  if (fate.is === 'held' && fate.reason !== '') {
    return { term, text: translate('receipt.fate.heldWhy', { reason: fate.reason }) }
  }
  return { term, text: translate(`receipt.fate.${sentenceOf(fate)}`) }
}

function sentenceOf(fate: Exclude<NoteFate, { is: 'in-theme' }>) {
  switch (fate.is) {
    case 'at-table':
      return 'atTable'
    case 'hidden':
    case 'waiting':
    case 'unshown':
    case 'held':
      return fate.is
    case 'no-theme':
      return 'noTheme'
    case 'archived':
      return ({ self: 'archivedSelf', facilitator: 'archivedFacilitator', other: 'archivedOther' } as const)[
        fate.by
      ]
  }
}

function resultOf(fate: NoteFate, result: NoteResult | null, vote: ReceiptVote): Line[] {
  const isSorted = fate.is === 'in-theme' || fate.is === 'no-theme'
  // A vote on the strategy is on no note: what became of the note there is told by its proposals.
  if (vote.is !== 'closed' || !isSorted || isOnStrategy(vote.on)) return []
  const named = (term: string) => (vote.name === '' ? term : `${vote.name}: ${term}`)
  const support = named(translate('receipt.support'))
  if (!result) return [{ term: support, text: translate('receipt.fate.notVoted') }]
  const given = { term: support, text: translate('common.votes', result.support), dots: result.support }
  if (result.rank === null) {
    return [given, { term: named(translate('receipt.rank')), text: translate('receipt.rankNone') }]
  }
  const place = { n: result.rank, options: vote.options }
  const text = translate(result.tied ? 'receipt.rankTied' : 'receipt.rankOf', place)
  return [given, { term: named(translate('receipt.rank')), text }]
}

/** How the votes of a part stand, a sentence each. */
export const votesWords = (votes: readonly ReceiptVote[]): string => votes.map(voteWords).join(' ')

function voteWords(vote: ReceiptVote): string {
  if (vote.is !== 'closed') return translate(`receipt.vote.${vote.is}`)
  const { on, options, voters, dots } = vote
  const told = translate(`receipt.vote.${on}`, { options, voters, dots })
  return vote.name === '' ? told : `${vote.name}: ${told}`
}

/** What a note says, or its picture shows. */
export const wordsOf = ({ text, picture, fate }: Pick<ReceiptNote, 'text' | 'picture' | 'fate'>): string =>
  fate.is === 'hidden'
    ? translate('receipt.hiddenNote')
    : text.trim() || picture?.trim() || translate('receipt.wordless')

/** What a note is called: by its number, when it has one. */
export const nameOf = ({ number }: Pick<ReceiptNote, 'number'>): string =>
  number === null ? translate('receipt.unnumbered') : translate('receipt.number', { n: String(number) })
