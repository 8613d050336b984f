import { describe, expect, it } from 'vitest'
import { phaseNames } from '#shared/workshop/phase.ts'
import { translate } from '../i18n/useI18n.ts'
import { wordsOf } from './deskWords.ts'
import { nextMove } from './nextMove.ts'
import { activityView } from './testing/views.ts'

const coming = activityView('Visio', 'waiting')

/** What the primary button says when the current part is in a phase. */
function said(phase: (typeof phaseNames)[number], settling: 'vote' | 'brainstorm' | null = null): string {
  const activity = activityView('Missio', phase, { settling })
  const { key, named } = wordsOf(nextMove({ activities: [activity, coming], current: activity.id }))
  return translate(key, named)
}

describe('the primary action', () => {
  it('names what follows in every phase', () => {
    expect(phaseNames.filter((phase) => phase !== 'discuss').map((phase) => said(phase))).toEqual([
      'Aloita kirjoittaminen',
      'Paljasta laput',
      'Siirry ryhmittelyyn',
      'Avaa äänestys',
      'Sulje äänestys',
      'Avaa: Visio',
    ])
  })

  it('P3 says what is going on while boards close', () => {
    expect(said('synthesis', 'brainstorm')).toBe('Kootaan lappuja…')
    expect(said('done', 'vote')).toBe('Suljetaan äänestystä…')
  })
})
