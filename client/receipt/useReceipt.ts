import { ref, shallowRef } from 'vue'
import type { Receipt } from '#shared/receipt/receipt.ts'
import type { Refusal } from '#shared/result.ts'
import { call } from '../doors/http.ts'

/** What a receipt needs to be read: the workshop it is of, and its code. */
export type ReceiptKey = { workshop: string; code: string }

/** A receipt as it was last read; an earlier one stays while it is read again. */
export function useReceipt() {
  const receipt = shallowRef<Receipt | null>(null)
  const refusal = ref<Refusal | null>(null)
  const loading = ref(false)
  let latest = 0

  async function load(key: ReceiptKey): Promise<void> {
    const turn = (latest += 1)
    loading.value = true
    const answer = await call('openReceipt', { body: key })
    if (turn !== latest) return
    loading.value = false
    refusal.value = answer.ok ? null : answer.refusal
    if (answer.ok) receipt.value = answer.value
    else if (answer.refusal.code === 'dead-link') receipt.value = null
  }

  return { receipt, refusal, loading, load }
}
