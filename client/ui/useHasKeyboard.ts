import { useEventListener, useMediaQuery } from '@vueuse/core'
import { computed, ref } from 'vue'

const pressed = ref(false)
/** What the keyboard on a screen does not send: it writes, and at most goes to the next field. */
const hard = /^(Arrow\w+|Escape|F\d+|Control|Alt|Meta|Home|End|Page\w+|ContextMenu)$/

/**
 * Whether there seems to be a keyboard to press: a mouse or trackpad usually comes with one, and whoever
 * presses a real key has one. Hints about keys would only be in the way elsewhere.
 */
export function useHasKeyboard() {
  const pointed = useMediaQuery('(hover: hover) and (pointer: fine)')
  const narrow = useMediaQuery('(max-width: 37.49rem)')
  // Some phones say that they can hover.
  const phone = computed(
    () => narrow.value && typeof navigator !== 'undefined' && navigator.maxTouchPoints > 0,
  )
  useEventListener(
    () => (typeof document === 'undefined' ? null : document),
    'keydown',
    ({ key }: KeyboardEvent) => {
      if (hard.test(key)) pressed.value = true
    },
  )
  return computed(() => pressed.value || (pointed.value && !phone.value))
}
