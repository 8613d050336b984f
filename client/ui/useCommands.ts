import { type Component, onScopeDispose, ref, shallowReactive } from 'vue'

/** Something that can be asked for by name in the palette or chosen from a menu. */
export type Command = {
  id: string
  title: string
  /** The heading it stands under. */
  group: string
  icon?: Component | undefined
  /** The key that does the same, as `useShortcuts` writes it. */
  key?: string | undefined
  /** Why it cannot be done now. */
  reason?: string | null | undefined
  /** Set for those that are one of several. */
  checked?: boolean
  /** What there is to choose from; then it does nothing by itself. */
  choices?: readonly Command[] | undefined
  run: () => void
}

const sources = shallowReactive(new Set<() => readonly Command[]>())
const open = ref(false)
const within = ref<string | null>(null)
/** What had the focus when the palette was asked for: it is fetched only then. */
let opener: HTMLElement | null = null

/** Offers commands to the palette for as long as the scope lives. The source is read when the palette is open. */
export function offerCommands(source: () => readonly Command[]): void {
  sources.add(source)
  onScopeDispose(() => sources.delete(source))
}

/** What two offer stands once. */
const byId = (commands: readonly Command[]) => new Map(commands.map((command) => [command.id, command]))

/**
 * Whether the palette is open, the command whose choices it shows (or null for all), and what it offers:
 * the latest source first.
 */
export function usePalette() {
  return {
    open,
    within,
    opener: () => opener,
    commands: () => [...byId([...sources].toReversed().flatMap((source) => source())).values()],
    openPalette(choicesOf: string | null = null): void {
      if (!open.value && document.activeElement instanceof HTMLElement) opener = document.activeElement
      within.value = choicesOf
      open.value = true
    },
  }
}
