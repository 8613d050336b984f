import { expect, it } from 'vitest'
import { aProposal, aProposedTheme } from '#shared/testing/proposals.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import { proposalFrom } from './storedProposal.ts'

it('C14 a proposal that was kept before it could be changed is still read; what is none is none', () => {
  const theme = { id: 't1', title: 'Jonot', keyPhrases: ['hoitoon pääsy'], noteIds: ['n1', 'n2'] }
  const early = {
    ...{ run: 'run-1', activity: 'a1', at: 7, grain: 0.2, method: 'words', unassigned: ['n3'] },
    themes: [{ ...theme, cohesion: 'strong', why: [{ term: 'jono', notes: 2 }], borderline: ['n2'] }],
  }
  const now = aProposedTheme('t1', ['n1', 'n2'], {
    ...theme,
    why: [{ term: 'jono', notes: 2 }],
    borderline: [{ id: 'n2', other: null }],
    summary: [],
  })
  expect(proposalFrom(early)).toEqual({
    ...aProposal([now], { at: 7, asked: { ...plainAsking, grain: 0.2 }, unassigned: ['n3'] }),
    made: { by: 'words', model: null, lexicon: '', covered: 0, repairs: 0, fallback: null },
    ...{ seen: {}, sign: '' },
  })
  expect([null, undefined, {}, { ...early, themes: 'none' }].map(proposalFrom)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
