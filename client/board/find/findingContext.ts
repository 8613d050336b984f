import { getCurrentScope, inject, type InjectionKey, provide, type ShallowRef, shallowRef } from 'vue'
import { type Board } from '../boardContext.ts'
import { useAskForms } from './useAskForms.ts'
import type { Finding } from './useFinding.ts'

/** What is sought on a board, once somebody may come to seek: a phone that only writes does not fetch how one does. */
export type Seeking = { finding: ShallowRef<Finding | null>; begin: () => Promise<void> }

const key: InjectionKey<Seeking> = Symbol('seeking')

export const provideSeeking = (seeking: Seeking): void => provide(key, seeking)

/** Nothing is sought yet; to be begun before anything is shown that reads `useFindingContext`. */
export function useSeekingOn(board: Board): Seeking {
  const finding = shallowRef<Finding | null>(null)
  const scope = getCurrentScope()
  const ask = useAskForms()
  return {
    finding,
    async begin() {
      const { useFinding } = await import('./useFinding.ts')
      if (scope?.active) scope.run(() => (finding.value ??= useFinding(board, ask)))
    },
  }
}

export function useSeeking(): Seeking {
  const seeking = inject(key)
  if (!seeking) throw new Error('Nothing is sought here')
  return seeking
}

/** What is sought on the board of the nearest face. */
export function useFindingContext(): Finding {
  const finding = useSeeking().finding.value
  if (!finding) throw new Error('Nothing is sought here yet')
  return finding
}
