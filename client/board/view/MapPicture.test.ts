import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { noteWith } from '../../engine/testing/notes.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import MapPicture from './MapPicture.vue'

afterEach(cleanup)

it('the map is worked by keys, and says how much is in view', async () => {
  const { board } = renderBoard(MapPicture, { notes: [noteWith('a'), noteWith('b', { at: [3_000, 0] })] })
  const { engine } = board
  engine.eye.resize({ width: 1000, height: 600 })
  engine.look({ x: 0, y: 0, zoom: 1 })
  await nextTick()
  const map = screen.getByRole('application', { name: 'Taulun kartta' })
  await fireEvent.keyDown(map, { key: 'ArrowRight' })
  await fireEvent.keyDown(map, { key: 'ArrowUp' })
  expect(engine.camera).toEqual({ x: 200, y: -120, zoom: 1 })
  await fireEvent.keyDown(map, { key: '+' })
  expect(engine.camera.zoom).toBe(1.25)
  await fireEvent.keyDown(map, { key: '0' })
  const { polite } = useAnnouncer()
  await waitFor(() => expect(polite.value.trim()).toBe('Näkyvissä 2 lappua, yhteensä 2.'))
})
