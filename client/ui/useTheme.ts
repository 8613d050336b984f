import { usePreferredDark } from '@vueuse/core'
import { computed, effectScope, watch } from 'vue'
import { useLocalSetting } from './useLocalSetting.ts'

export const themeChoices = ['light', 'dark', 'auto'] as const
export type ThemeChoice = (typeof themeChoices)[number]
const isThemeChoice = (value: string): value is ThemeChoice => themeChoices.some((choice) => choice === value)

// One theme for the page, whoever asks; it outlives every component.
const scope = effectScope(true)
const theme = scope.run(() => {
  const choice = useLocalSetting('theme', 'auto', isThemeChoice)
  const prefersDark = usePreferredDark()
  const shown = computed(() =>
    choice.value === 'auto' ? (prefersDark.value ? 'dark' : 'light') : choice.value,
  )
  watch(shown, (value) => (document.documentElement.dataset['theme'] = value), { immediate: true })
  return { choice, shown }
})

/** `choice`: what the person wants (light, dark or as the device does; remembered). `shown`: light or dark. */
export function useTheme() {
  if (!theme) throw new Error('The theme scope has ended.')
  return theme
}
