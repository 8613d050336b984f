import { usePreferredReducedMotion } from '@vueuse/core'
import { computed, effectScope } from 'vue'
import { useLocalSetting } from './useLocalSetting.ts'

const isSwitch = (value: string): value is 'on' | 'off' => value === 'on' || value === 'off'

// One setting for the page, whoever asks; it outlives every component.
const scope = effectScope(true)
const haptics = scope.run(() => {
  const setting = useLocalSetting('haptics', 'on', isSwitch)
  const motion = usePreferredReducedMotion()
  const possible = 'vibrate' in navigator && navigator.maxTouchPoints > 0
  const on = computed({
    get: () => setting.value === 'on',
    set: (value: boolean) => (setting.value = value ? 'on' : 'off'),
  })
  /** Shakes the device for so many milliseconds, where the person and the device allow. */
  function buzz(milliseconds: number): void {
    if (possible && on.value && motion.value !== 'reduce') navigator.vibrate(milliseconds)
  }
  return { possible, on, buzz }
})

/** `possible`: the device can; `on`: the person's choice, remembered; `buzz`: does it if so, and motion is not reduced. */
export function useHaptics() {
  if (!haptics) throw new Error('The haptics scope has ended.')
  return haptics
}
