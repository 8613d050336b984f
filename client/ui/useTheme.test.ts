import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { useTheme } from './useTheme.ts'

it('the choice shows in the document at once and is remembered', async () => {
  const { choice, shown } = useTheme()
  const seen: (string | null | undefined)[] = []
  for (const next of ['dark', 'light', 'auto'] as const) {
    choice.value = next
    await nextTick()
    seen.push(document.documentElement.dataset['theme'], shown.value, localStorage.getItem('talkoot.theme'))
  }
  expect(seen).toEqual(['dark', 'dark', 'dark', 'light', 'light', 'light', 'light', 'light', 'auto'])
})
