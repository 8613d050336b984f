import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Refusal } from '#shared/result.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import type { Me, View } from '#shared/workshop/view.ts'
import type { Notice, Reply } from '#shared/contract/live.ts'
import { type LineState, type LiveLine, openLine } from '../doors/live.ts'

/** What the server has ruled about the workshop that is open: its view, oneself, and the line to it. */
export const useWorkshopStore = defineStore('workshop', () => {
  const id = ref<string | null>(null)
  const view = shallowRef<View | null>(null)
  const me = shallowRef<Me | null>(null)
  const notice = shallowRef<Notice | null>(null)
  const connection = ref<LineState>('connecting')
  const refusal = shallowRef<Refusal | null>(null)
  /** How far this device's clock is behind the server's, in milliseconds. */
  const skew = ref(0)
  let line: LiveLine | null = null
  /** A line that has just opened tells how things are, also when the house's clock has been put back meanwhile. */
  let isNewLine = true

  function open(workshop: string): void {
    if (id.value === workshop && line) return
    close()
    id.value = workshop
    line = openLine(workshop, {
      onView(next) {
        if (!isNewLine && view.value && next.id === view.value.id && next.seq < view.value.seq) return
        isNewLine = false
        skew.value = next.now - Date.now()
        view.value = next
      },
      onMe: (next) => (me.value = next),
      onNotice: (next) => (notice.value = next),
      onState(state, why) {
        connection.value = state
        refusal.value = why
        isNewLine ||= state !== 'live'
      },
    })
  }

  /** What was ruled when there last was a line; whatever a line brings is newer, also of a server that was put back. */
  function showKept(kept: { view: View; me: Me }): void {
    view.value ??= { ...kept.view, seq: -1 }
    me.value ??= kept.me
  }

  function close(): void {
    line?.close()
    line = null
    id.value = view.value = me.value = notice.value = refusal.value = null
    connection.value = 'connecting'
  }

  async function send<C extends CommandName>(name: C, input: Input<C>): Promise<Reply<C>> {
    return line ? line.send(name, input) : { ok: false, refusal: { code: 'signed-out' } }
  }

  const current = computed(
    () => view.value?.activities.find((activity) => activity.id === view.value?.current) ?? null,
  )

  return {
    id,
    view,
    me,
    notice,
    connection,
    refusal,
    current,
    open,
    close,
    showKept,
    send,
    /** The server's clock, in milliseconds since 1970. */
    now: (): number => Date.now() + skew.value,
  }
})
