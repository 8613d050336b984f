import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { ok } from '#shared/result.ts'
import type { WordEdits } from '#shared/themes/wordEdits.ts'
import QuestionResult from './QuestionResult.vue'
import { contextOf, provideReport } from './reportContext.ts'
import { aReport } from './testing/aReport.ts'
import { hiding, joining, provideWordEditing, restoring } from './wordEditing.ts'

afterEach(cleanup)

const none: WordEdits = { hidden: [], joined: [] }

/** A question as who facilitates sees it; the report follows the edits as the server's would. */
function showQuestion(may = true) {
  const edits = ref<WordEdits>(none)
  const sent: WordEdits[] = []
  render(
    defineComponent({
      setup() {
        provideWordEditing(
          () => (may ? edits.value : null),
          async (words) => {
            sent.push(words)
            edits.value = words
            return ok({})
          },
        )
        const report = () => {
          const made = aReport()
          const question = made.activities[0]!.questions[0]!
          const gone = new Set([...edits.value.hidden, ...edits.value.joined.map(({ word }) => word)])
          question.words = question.words.filter(({ word }) => !gone.has(word))
          return made
        }
        provideReport(() => contextOf(report(), () => undefined))
        return () => h(QuestionResult, { question: report().activities[0]!.questions[0]! })
      },
    }),
  )
  return sent
}

describe('C77 the words of who facilitates', () => {
  it('are hidden and brought back from their table, and the keyboard stays beside', async () => {
    const sent = showQuestion()
    await fireEvent.click(screen.getByRole('radio', { name: 'Taulukko' }))
    await fireEvent.click(screen.getByRole('button', { name: 'Piilota jono' }))
    await nextTick()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Piilota palkka')
    await fireEvent.click(screen.getByRole('button', { name: 'Piilota palkka' }))
    await nextTick()
    // With no word left there is still the way back.
    await fireEvent.click(screen.getByRole('button', { name: 'Palauta jono' }))
    await nextTick()
    expect(sent).toEqual([
      { hidden: ['jono'], joined: [] },
      { hidden: ['jono', 'palkka'], joined: [] },
      { hidden: ['palkka'], joined: [] },
    ])
    expect(screen.getByRole('button', { name: 'Piilota jono' })).toBeTruthy()
  })

  it('are joined with another word of the table', async () => {
    const sent = showQuestion()
    await fireEvent.click(screen.getByRole('radio', { name: 'Taulukko' }))
    await fireEvent.click(screen.getByRole('button', { name: 'Yhdistä toiseen sanaan: palkka' }))
    await nextTick()
    const choice = screen.getByRole('combobox', { name: 'Mihin sanaan ”palkka” yhdistetään?' })
    expect([
      document.activeElement,
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent?.trim()),
    ]).toEqual([choice, ['Valitse sana', 'jono']])
    await fireEvent.update(choice, 'jono')
    await fireEvent.click(screen.getByRole('button', { name: 'Yhdistä' }))
    expect(sent).toEqual([{ hidden: [], joined: [{ word: 'palkka', into: 'jono' }] }])
  })

  it('are nobody else’s to change', async () => {
    showQuestion(false)
    await fireEvent.click(screen.getByRole('radio', { name: 'Taulukko' }))
    expect(screen.queryAllByRole('button', { name: /^(Piilota|Yhdistä)/ })).toEqual([])
  })

  it('take along what was joined with them, and never lead in a circle', () => {
    const one = joining(none, 'jonottaa', 'jono')
    const two = joining(one, 'jono', 'odotus')
    expect([
      two,
      joining(two, 'odotus', 'jono'),
      hiding(hiding(one, 'a'), 'a'),
      restoring(two, 'jono'),
    ]).toEqual([
      {
        hidden: [],
        joined: [
          { word: 'jonottaa', into: 'odotus' },
          { word: 'jono', into: 'odotus' },
        ],
      },
      {
        hidden: [],
        joined: [
          { word: 'jonottaa', into: 'jono' },
          { word: 'odotus', into: 'jono' },
        ],
      },
      { hidden: ['a'], joined: [{ word: 'jonottaa', into: 'jono' }] },
      { hidden: [], joined: [{ word: 'jonottaa', into: 'odotus' }] },
    ])
  })
})
