import { render } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { type Component, defineComponent, h, shallowRef } from 'vue'
import type { Note } from '#shared/board/note.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { GroupId } from '#shared/ids.ts'
import type { GroupView } from '#shared/workshop/view.ts'
import type { BoardSetting } from '../../engine/BoardEngine.ts'
import { options } from '../../engine/testing/notes.ts'
import { emptyBoard, soloBoard } from '../../engine/testing/soloBoard.ts'
import { type Board, provideBoard } from '../boardContext.ts'
import { provideSeeking } from '../find/findingContext.ts'
import { type AskForms, type Finding, useFinding } from '../find/useFinding.ts'
import { useEngine } from '../useEngine.ts'
import { useRegistry } from '../useRegistry.ts'

export const tables = [1, 2].map((number) => ({
  id: `g${number}` as GroupId,
  name: `Pöytä ${number}`,
  shape: number,
  colour: number,
  body: null,
  people: 9,
  present: 8,
})) as GroupView[]

/** Renders a component over a real board without a server; `board.engine` is what it works on. */
export function renderBoard(
  component: Component,
  on: {
    notes?: readonly Note[]
    themes?: readonly Theme[]
    kind?: 'personal' | 'group' | 'synthesis'
    /** A sheet whose notes are read by who facilitates before others see them. */
    reviewed?: boolean
    setting?: Partial<BoardSetting>
    props?: Record<string, unknown>
    /** How base forms are had; without it there are none. */
    ask?: AskForms
  } = {},
) {
  const { notes = [], themes = [], kind = 'group', setting = {}, props = {}, ask = async () => null } = on
  const solo = soloBoard(emptyBoard(notes, themes))
  let opened: Board | null = null
  let finding: Finding | null = null
  const rendered = render(
    defineComponent({
      setup() {
        const board = useEngine(solo.port, {
          setting: shallowRef(options(setting).setting),
          surroundings: shallowRef({
            kind,
            group: kind === 'synthesis' ? null : tables[0]!.id,
            groups: tables,
            reviewed: on.reviewed ?? false,
          }),
          now: () => 1_000,
        })
        opened = board
        provideBoard(board)
        useRegistry(board)
        finding = useFinding(board, ask)
        provideSeeking({ finding: shallowRef(finding), begin: async () => {} })
        return () => h(component, props)
      },
    }),
    { global: { plugins: [createPinia()] } },
  )
  return { ...rendered, ...solo, board: opened! as Board, finding: finding! as Finding }
}
