import { onScopeDispose, ref } from 'vue'
import { copyText } from './copyText.ts'

/** Milliseconds for which a button says that it has copied. */
const saidFor = 2_500

/** Copies a text, and is `copied` for a while after. */
export function useCopy() {
  const copied = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  async function copy(text: string): Promise<boolean> {
    copied.value = await copyText(text)
    clearTimeout(timer)
    timer = setTimeout(() => (copied.value = false), saidFor)
    return copied.value
  }
  onScopeDispose(() => clearTimeout(timer))
  return { copy, copied }
}
