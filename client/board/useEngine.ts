import { onScopeDispose, type Ref, shallowRef, triggerRef, watch } from 'vue'
import { arrangeThemes } from '#shared/board/layout.ts'
import type { Note, Point } from '#shared/board/note.ts'
import type { BoardPort, Other } from '#shared/board/port.ts'
import type { Remark } from '#shared/board/remark.ts'
import type { BoardKind } from '#shared/board/boardId.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { GroupId, NoteId } from '#shared/ids.ts'
import type { GroupView } from '#shared/workshop/view.ts'
import { BoardEngine, type BoardSetting } from '../engine/BoardEngine.ts'
import type { EngineEvent } from '../engine/EngineEvent.ts'
import {
  type Action,
  type ActionArgs,
  type ActionName,
  mayArrange,
  perform,
} from '../engine/actions/action.ts'
import { everyday } from '../engine/actions/everyday.ts'
import type { Reason } from '../engine/reason.ts'
import { everydaySaid } from './everydaySaid.ts'
import { newId } from './newId.ts'
import { usePaced } from './usePaced.ts'

/** What is around a board and not on it. */
export type Surroundings = {
  kind: BoardKind
  /** Whose table it is; on a synthesis board each note tells its own. */
  group: GroupId | null
  groups: readonly GroupView[]
  /** Whether it is a sheet whose notes are read by who facilitates before others see them. */
  reviewed?: boolean
}

/** A note as a card needs it: drawn again only when this object changes. */
export type Card = { note: Note; at: Point; held: boolean; own: boolean; remarks: readonly Remark[] }

/** Called before an action is done; what it returns tells afterwards what was done, in words, or null. */
export type Teller = (name: ActionName, args: unknown) => () => string | null

/** Whether nothing but cursors differs between two tellings of the same people. */
const onlyCursors = (before: readonly Other[], after: readonly Other[]): boolean =>
  before.length === after.length &&
  before.every((one, i) => {
    const other = after[i]!
    return (
      one.connection === other.connection &&
      one.who === other.who &&
      one.typing === other.typing &&
      one.dragging === other.dragging &&
      one.selection === other.selection
    )
  })

/**
 * The seam between the engine and Vue: opens a `BoardEngine` over a port and gives what components draw
 * as shallow refs. Nothing of the document becomes reactive; refs change when the engine says so.
 */
export function useEngine(
  port: BoardPort,
  options: { setting: Ref<BoardSetting>; surroundings: Ref<Surroundings>; now: () => number },
) {
  const { setting, surroundings, now } = options
  const arrange = surroundings.value.kind === 'synthesis' ? arrangeThemes : null
  const engine = new BoardEngine(port, { arrange, newId, now, setting: setting.value })

  const notes = shallowRef(engine.content.notes)
  const { paced, tell: tellPaced, now: tellPacedNow } = usePaced(engine.content.notes)
  const themes = shallowRef(engine.content.themes)
  const camera = shallowRef(engine.camera)
  const viewport = shallowRef(engine.viewport)
  const selection = shallowRef(engine.selection)
  const typing = shallowRef(engine.typing)
  const lasso = shallowRef(engine.lasso)
  const carried = shallowRef(engine.carried)
  const preview = shallowRef(engine.preview)
  const zones = shallowRef(engine.zones)
  /** Follows everything but the cursors: they move many times a second, and only those who draw them need to know. */
  const others = shallowRef(port.presence.others())
  const cursors = shallowRef(others.value)
  const state = shallowRef(port.state())
  const saved = shallowRef(port.saved())
  const joining = shallowRef(port.joining())
  const undo = shallowRef({ undo: port.undo.canUndo(), redo: port.undo.canRedo() })
  const writes = shallowRef(engine.setting.writes)
  const pictures = shallowRef(engine.setting.pictures ?? true)
  const draws = shallowRef(engine.setting.shapes ?? true)
  const tends = shallowRef(engine.setting.tends)
  /** Whether what lies here may be moved. */
  const arranges = shallowRef(mayArrange(engine))
  const following = shallowRef(engine.company.following)
  const call = shallowRef(engine.company.call)
  /** What others wrote or changed since this person saw it. */
  const unseen = shallowRef(engine.news.unseen)
  const cards = new Map<NoteId, Ref<Card | null>>()

  function cardNow(id: NoteId): Card | null {
    const note = engine.content.notes.get(id)
    const at = engine.seenAt(id, others.value)
    if (!note || !at) return null
    const held = engine.holds(id) || others.value.some(({ dragging }) => dragging?.notes.includes(id))
    const remarks = engine.content.remarks.of(id)
    return { note, at, held: held ?? false, own: engine.isOwn(note), remarks }
  }

  /** The live card of a note; null once the note is gone. */
  function cardOf(id: NoteId): Ref<Card | null> {
    let card = cards.get(id)
    if (!card) {
      card = shallowRef(cardNow(id))
      cards.set(id, card)
    }
    return card
  }

  function refresh(ids: Iterable<NoteId>): void {
    for (const id of ids) {
      const card = cards.get(id)
      if (card) card.value = cardNow(id)
    }
  }

  let inOthersHands = new Set<NoteId>()
  let inHand: readonly NoteId[] = []

  function follow(event: EngineEvent): void {
    switch (event.what) {
      case 'content':
        triggerRef(notes)
        tellPaced()
        if (event.change.themes) followThemes(engine.content.themes)
        for (const id of event.change.removed) forget(id)
        return refresh(event.change.notes)
      case 'camera':
        camera.value = engine.camera
        viewport.value = engine.viewport
        return
      case 'selection':
        return void (selection.value = engine.selection)
      case 'typing':
        return void (typing.value = engine.typing)
      case 'hand':
        lasso.value = engine.lasso
        carried.value = engine.carried
        refresh([...inHand, ...(engine.carried?.notes ?? [])])
        inHand = engine.carried?.notes ?? []
        return
      case 'presence': {
        cursors.value = port.presence.others()
        if (onlyCursors(others.value, cursors.value)) return
        others.value = cursors.value
        const moved = new Set(others.value.flatMap(({ dragging }) => dragging?.notes ?? []))
        refresh([...inOthersHands, ...moved])
        inOthersHands = moved
        return
      }
      case 'preview':
        preview.value = engine.preview
        return refresh(cards.keys())
      case 'setting':
        zones.value = engine.zones
        writes.value = engine.setting.writes
        pictures.value = engine.setting.pictures ?? true
        draws.value = engine.setting.shapes ?? true
        tends.value = engine.setting.tends
        arranges.value = mayArrange(engine)
        return refresh(cards.keys())
      case 'company':
        following.value = engine.company.following
        call.value = engine.company.call
        return
      case 'news':
        return triggerRef(unseen)
      case 'undo':
        // One's own doing is seen at once.
        tellPacedNow()
        return void (undo.value = { undo: port.undo.canUndo(), redo: port.undo.canRedo() })
      case 'state':
        state.value = port.state()
        saved.value = port.saved()
        joining.value = port.joining()
    }
  }

  /** Several themes at once are an acceptance or its undoing: the table is laid anew, so all of it is shown. */
  function followThemes(next: readonly Theme[]): void {
    const several = Math.abs(next.length - themes.value.length) > 1
    themes.value = next
    if (several && engine.content.arranged) engine.fit()
  }

  function forget(id: NoteId): void {
    const card = cards.get(id)
    if (card) card.value = null
    cards.delete(id)
  }

  const stop = engine.subscribe(follow)
  watch(setting, (next) => engine.rule(next))
  onScopeDispose(() => {
    stop()
    engine.dispose()
  })

  const known = new Map<ActionName, Action>()
  const says = shallowRef<Teller>((name, args) => () => everydaySaid(name, args))

  /** Makes more actions known than a phone's page has, and with `tell` what to say when they were done. */
  function offer(actions: readonly Action[], tell?: Teller): void {
    for (const action of actions) known.set(action.name, action)
    if (tell) says.value = tell
  }
  offer(everyday)

  function actionOf(name: ActionName): Action {
    const action = known.get(name)
    if (!action) throw new Error(`No action is called ${name} here`)
    return action
  }

  /** Whether an action can be done now: true, or why not. */
  const can = (name: ActionName): true | Reason => actionOf(name).when(engine)

  /** Does an action; true, or why not. `useActions` says the outcome aloud. */
  const act = <Name extends ActionName>(name: Name, args: ActionArgs[Name]): true | Reason =>
    perform(engine, actionOf(name), args)

  return {
    engine,
    surroundings,
    notes,
    /** The same, told of three times a second at most: for what looks through all of them. */
    paced,
    themes,
    camera,
    viewport,
    selection,
    typing,
    lasso,
    carried,
    preview,
    zones,
    others,
    cursors,
    state,
    saved,
    joining,
    undo,
    writes,
    pictures,
    draws,
    tends,
    arranges,
    following,
    call,
    unseen,
    cardOf,
    offer,
    says,
    can,
    act,
  }
}
