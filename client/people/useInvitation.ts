import { ref, shallowRef } from 'vue'
import type { Invitation } from '#shared/contract/http.ts'
import type { Refusal } from '#shared/result.ts'
import { call } from '../doors/http.ts'

/** Looks a workshop up by its code. Only the answer to the latest question counts. */
export function useInvitation() {
  const invitation = shallowRef<Invitation | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const looking = ref(false)
  let asking: AbortController | null = null

  function forget(): void {
    asking?.abort()
    asking = null
    looking.value = false
    invitation.value = refusal.value = null
  }

  async function find(code: string): Promise<void> {
    forget()
    const question = new AbortController()
    asking = question
    looking.value = true
    const answer = await call('getInvitation', { params: { code }, signal: question.signal })
    if (asking !== question) return
    looking.value = false
    if (answer.ok) invitation.value = answer.value
    else refusal.value = answer.refusal
  }

  return { invitation, refusal, looking, find, forget }
}
