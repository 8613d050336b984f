import { type InjectionKey, inject, onBeforeUnmount, provide, reactive, watch } from 'vue'
import { holdPage } from '../../ui/useWorkInHand.ts'

/** Names of the sections that hold changes nobody has saved, by section. */
type Unsaved = Map<string, string>

const key: InjectionKey<Unsaved> = Symbol('unsaved sections')

/** Called by the page: gathers what its sections report. */
export function provideUnsaved(): Unsaved {
  const unsaved = reactive(new Map<string, string>())
  provide(key, unsaved)
  holdPage(() => unsaved.size > 0)
  return unsaved
}

/** Called by a section: reports while it is dirty. `section` names it, `title` is what people call it. */
export function reportUnsaved(section: string, title: () => string, dirty: () => boolean): void {
  const unsaved = inject(key, null)
  watch(
    [dirty, title],
    ([isDirty, name]) => {
      if (isDirty) unsaved?.set(section, name)
      else unsaved?.delete(section)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => unsaved?.delete(section))
}
