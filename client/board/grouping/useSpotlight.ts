import type { NoteId, ThemeId } from '#shared/ids.ts'
import { useWall } from '../../workshop/useWall.ts'
import { type Board } from '../boardContext.ts'
import { useDeed } from '../deeds.ts'

/** Putting one note or theme of this board alone on the wall, and taking it away again; for those who facilitate. */
export function useSpotlight(board: Board) {
  const wall = useWall()
  const noted = (of: 'note' | 'theme', id: NoteId | ThemeId) => ({
    of,
    board: board.engine.port.snapshot().meta.board,
    id: id as string,
  })

  return {
    leads: () => board.engine.setting.leads,
    isLit: (theme: ThemeId) => wall.isLit(noted('theme', theme)),
    turn: (theme: ThemeId) => void wall.turn(noted('theme', theme)),
    /** Offers it for the selected note, to facilitators only: to others it would be a way to nowhere. */
    offer() {
      if (!board.engine.setting.leads) return
      useDeed(board, 'spotlight', () => {
        const [note] = board.engine.targets()
        if (note) void wall.turn(noted('note', note.id))
      })
    },
  }
}
