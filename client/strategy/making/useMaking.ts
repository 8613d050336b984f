import { inject, type InjectionKey, provide, type Ref, shallowRef } from 'vue'
import type { AmendmentKind, Sources } from '#shared/strategy/amendment.ts'
import type { ElementId } from '#shared/ids.ts'

/** What the form begins with. */
export type Wish = {
  kind?: AmendmentKind
  targets?: readonly ElementId[]
  text?: string
  rationale?: string
  sources?: Sources
  /** Its sources may go to an amendment that is there already instead. */
  attachable?: boolean
}

type Making = {
  /** What is being made; null while the form is shut. */
  wish: Readonly<Ref<Wish | null>>
  start: (wish: Wish) => void
  end: () => void
}
const key: InjectionKey<Making> = Symbol('making')

/** The form in which amendments are made, from wherever on the page. */
export function useMaking(): Making {
  const making = inject(key)
  if (!making) throw new Error('useMaking: no strategy page around')
  return making
}

export function provideMaking(): Making {
  const wish = shallowRef<Wish | null>(null)
  const making = {
    wish,
    start: (next: Wish) => void (wish.value = next),
    end: () => void (wish.value = null),
  }
  provide(key, making)
  return making
}
