import { onScopeDispose, type Ref, ref, watch } from 'vue'

/** Milliseconds after which work is worth a bar. */
const patience = 600

/** True while something has been under way for so long that people should see how far it is. */
export function useSlow(working: () => boolean): Readonly<Ref<boolean>> {
  const slow = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    working,
    (now) => {
      clearTimeout(timer)
      slow.value = false
      if (now) timer = setTimeout(() => (slow.value = true), patience)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return slow
}
