import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { nextTick } from 'vue'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { deskWords } from '../../i18n/i18n.ts'
import { renderPanel } from '../testing/panel.ts'
import DraftStatus from './DraftStatus.vue'

beforeAll(deskWords)
afterEach(cleanup)

it('T26 who says by name that a draft is decided says which draft they read', async () => {
  const seen = { version: 2, amendments: ['a1'], wordings: [3] }
  const draft = { status: 'draft', name: null, at: null }
  const { sent } = renderPanel(DraftStatus, { draft, conflicts: false, changes: true, seen })
  await fireEvent.click(screen.getByRole('button', { name: 'Merkitse päätetyksi' }))
  await nextTick()
  await fireEvent.update(screen.getByLabelText('Kuka päätti'), 'Aluevaltuusto')
  await fireEvent.click(screen.getByRole('button', { name: 'Merkitse päätetyksi' }))
  expect(sent).toEqual([['draft:rule', { status: 'decided', name: 'Aluevaltuusto', saw: seen }]])
})
