import type { BorderQuestion, OppositeViews, QuotedNote } from './proposalDetails.ts'

/** What people do with an opened theme. True: it was done, and what it has become is shown. */
export type ThemeDeeds = {
  accept: () => Promise<boolean>
  name: (title: string) => Promise<boolean>
  /** Brings another theme's notes into this one; where the other is on the board, this one's into that. */
  merge: (other: string, isOnBoard: boolean) => Promise<boolean>
  split: () => Promise<boolean>
  answer: (question: BorderQuestion, belongs: boolean) => Promise<boolean>
  stack: (notes: readonly QuotedNote[]) => void
  apart: (notes: readonly QuotedNote[]) => Promise<boolean>
  pair: (views: OppositeViews) => void
  unpair: (views: OppositeViews) => Promise<boolean>
  show: (note: QuotedNote) => void
}

/** A note on the edge that somebody here has answered for. */
export type Answer = { theme: string; question: BorderQuestion; belongs: boolean }

/** A theme to merge with. `letter`: its own, once it is on the board. */
export type MergeChoice = { id: string; title: string; letter: string | null; notes: number }
