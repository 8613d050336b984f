import { computed, onScopeDispose, shallowReactive, watch } from 'vue'

const held = shallowReactive(new Set<symbol>())

/** Reports, for the life of the scope, while there are words that a reload would disturb. */
export function holdPage(is: () => boolean): void {
  const own = Symbol('work in hand')
  watch(is, (now) => (now ? held.add(own) : held.delete(own)), { immediate: true, flush: 'sync' })
  onScopeDispose(() => held.delete(own))
}

/** Whether anybody on the page holds it: something is typed, or not sent yet. */
export function useWorkInHand() {
  return computed(() => held.size > 0)
}
