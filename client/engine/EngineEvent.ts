import type { ContentChange } from './BoardContent.ts'

/** What has changed on a board: its content, or something that this screen holds. */
export type EngineEvent =
  | { what: 'content'; change: ContentChange }
  | {
      what:
        | 'camera'
        | 'selection'
        | 'typing'
        | 'hand'
        | 'preview'
        | 'setting'
        | 'presence'
        | 'undo'
        | 'state'
        | 'company'
        | 'news'
        | 'shapes'
    }
