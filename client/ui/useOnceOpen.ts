import { type Ref, ref, watch } from 'vue'

/** True from the first time that something is opened: what is inside is fetched then, not with the page. */
export function useOnceOpen(open: Readonly<Ref<boolean>>): Readonly<Ref<boolean>> {
  const needed = ref(open.value)
  watch(open, (now) => (needed.value ||= now), { flush: 'sync' })
  return needed
}
