import type { Component } from 'vue'
import type { ActionArgs, ActionName } from '../../engine/actions/action.ts'
import type { Board } from '../boardContext.ts'

/** One thing an action can be done with. */
export type Choice<Name extends ActionName> = {
  id: string
  title: string
  icon?: Component
  /** Whether all selected notes have it already. */
  checked?: boolean
  args: ActionArgs[Name]
}

/** What there is to choose, by action. */
export type Choices = { [Name in ActionName]?: (board: Board) => readonly Choice<Name>[] }
