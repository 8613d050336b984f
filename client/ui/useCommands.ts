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

type Source = { read: () => readonly Command[]; rank: number }
const sources = shallowReactive(new Set<Source>())
const open = ref(false)
const within = ref<string | null>(null)
/** What had the focus when the palette was asked for: it is fetched only then. */
let opener: HTMLElement | null = null

/**
 * Offers commands to the palette for as long as the scope lives. The source is read while the palette is open.
 * @param rank what stands first: 0 for what the page is about, 1 for what steers it
 */
export function offerCommands(read: () => readonly Command[], rank = 1): void {
  const source = { read, rank }
  sources.add(source)
  onScopeDispose(() => sources.delete(source))
}

const inOrder = () => [...sources].toSorted((one, other) => one.rank - other.rank)

/** What two offer stands once. */
const byId = (commands: readonly Command[]) => new Map(commands.map((command) => [command.id, command]))

/**
 * Whether the palette is open, the command whose choices it shows (or null for all), and what it
 * offers.
 */
export function usePalette() {
  return {
    open,
    within,
    opener: () => opener,
    commands: () => [...byId(inOrder().flatMap(({ read }) => read())).values()],
    openPalette(choicesOf: string | null = null): void {
      if (!open.value && document.activeElement instanceof HTMLElement) opener = document.activeElement
      within.value = choicesOf
      open.value = true
    },
  }
}
