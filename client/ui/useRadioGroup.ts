import type { Ref } from 'vue'

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * A row of buttons of which one is on, as screen readers and keyboards know it (WAI-ARIA radio group): one Tab stop;
 * arrows move and choose, round the ends. Bind `group` to the box and `item(value)` to each button, in order.
 */
export function useRadioGroup<Value extends string>(values: () => readonly Value[], chosen: Ref<Value>) {
  function onKeydown(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const group = event.currentTarget as HTMLElement
    const items = [...group.querySelectorAll<HTMLElement>('[role=radio]')]
    const at = items.indexOf(event.target as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    const next = (at + step + items.length) % items.length
    items[next]?.focus()
    chosen.value = values()[next]!
  }

  /** Where nothing of the row is on, it is entered at its first. */
  const stop = () => (values().includes(chosen.value) ? chosen.value : values()[0])

  const item = (value: Value) => ({
    type: 'button' as const,
    role: 'radio',
    'aria-checked': value === chosen.value,
    tabindex: value === stop() ? 0 : -1,
    onClick: () => void (chosen.value = value),
  })

  return { group: { role: 'radiogroup', onKeydown }, item }
}
