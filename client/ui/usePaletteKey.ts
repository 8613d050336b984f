import { computed, ref, watch } from 'vue'
import { usePalette } from './useCommands.ts'
import { useKeyMap } from './useKeyMap.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Ctrl+K on the whole page, where anything is offered; `used` once the palette has been asked for, so that it can be fetched then. */
export function usePaletteKey() {
  const { open, openPalette, commands } = usePalette()
  const { keysOf } = useKeyMap()
  const used = ref(open.value)
  watch(open, (isOpen) => (used.value ||= isOpen))
  const ask = () => {
    if (commands().length > 0) openPalette()
  }
  useShortcuts(
    typeof document === 'undefined' ? null : document,
    computed(() => Object.fromEntries(keysOf('commands', ['Ctrl+K']).map((key) => [key, ask]))),
  )
  return { used }
}
