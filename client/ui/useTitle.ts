import { type MaybeRefOrGetter, onScopeDispose, toValue, watch } from 'vue'

/** What the tab is called while a page is shown; afterwards it has its former name. */
export function useTitle(title: MaybeRefOrGetter<string>): void {
  const before = document.title
  watch(
    () => toValue(title),
    (now) => (document.title = now),
    { immediate: true },
  )
  onScopeDispose(() => (document.title = before))
}
