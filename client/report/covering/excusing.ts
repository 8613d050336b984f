import { inject, type InjectionKey, provide, ref, type Ref } from 'vue'
import type { Refusal, Result } from '#shared/result.ts'

/** Says why the text does not speak of a note. */
export type Excusing = {
  refusal: Readonly<Ref<Refusal | null>>
  /** The note whose reason is on its way. */
  sending: Readonly<Ref<string | null>>
  /** `note`: its id; null takes the reason back. Resolves to whether it was kept. */
  say: (note: string, reason: string | null) => Promise<boolean>
}

type Send = (note: string, reason: string | null) => Promise<Result<object>>

const key: InjectionKey<() => Excusing | null> = Symbol('excusing')

/** Lets reasons be given for as long as `may` holds; who only reads sees them. */
export function provideExcusing(may: () => boolean, send: Send): void {
  const refusal = ref<Refusal | null>(null)
  const sending = ref<string | null>(null)
  async function say(note: string, reason: string | null): Promise<boolean> {
    if (sending.value !== null) return false
    sending.value = note
    const reply = await send(note, reason)
    sending.value = null
    refusal.value = reply.ok ? null : reply.refusal
    return reply.ok
  }
  provide(key, () => (may() ? { refusal, sending, say } : null))
}

/** How reasons are given here; null where one only reads. */
export const useExcusing = (): (() => Excusing | null) => inject(key, () => null)
