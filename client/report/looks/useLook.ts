import { computed, ref, watch } from 'vue'
import { CONTRAST, contrastOf } from '#shared/report/contrast.ts'
import { type Look, plainLook } from '#shared/report/look.ts'
import { holdPage } from '../../ui/useWorkInHand.ts'

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** What must be mended before a look may be saved, first things first; null when nothing. */
export function faultOf({ accent, second, logo }: Look): 'accent' | 'second' | 'alt' | null {
  if (!isColour(accent) || contrastOf(accent) < CONTRAST.text) return 'accent'
  if (!isColour(second) || contrastOf(second) < CONTRAST.graphics) return 'second'
  return logo && logo.alt.trim() === '' ? 'alt' : null
}

/** A look being changed: what is kept until it is saved, and what is missing. Others' changes are taken over while it is untouched. */
export function useLook(saved: () => Look) {
  const draft = ref<Look>({ ...saved() })
  const base = ref(JSON.stringify(saved()))
  const dirty = computed(() => JSON.stringify(draft.value) !== base.value)
  watch(
    () => JSON.stringify(saved()),
    (now) => {
      const untouched = !dirty.value || JSON.stringify(draft.value) === now
      base.value = now
      if (untouched) draft.value = { ...saved() }
    },
  )
  holdPage(() => dirty.value)
  const change = (part: Partial<Look>): void => void (draft.value = { ...draft.value, ...part })
  const reset = (): void =>
    void (draft.value = { ...plainLook, name: draft.value.name, logo: draft.value.logo })

  return { draft, dirty, change, reset, fault: computed(() => faultOf(draft.value)) }
}
