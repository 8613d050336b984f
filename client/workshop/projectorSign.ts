import { useIntervalFn } from '@vueuse/core'
import { onScopeDispose, readonly, ref } from 'vue'

const channelOf = (workshop: string) => new BroadcastChannel(`talkoot-projector ${workshop}`)
/** Milliseconds between questions; two without an answer mean that it is closed. */
const every = 2000

/** Says to this browser's other tabs that the workshop's projector is open, when they ask. */
export function showProjectorSign(workshop: string): void {
  const channel = channelOf(workshop)
  channel.onmessage = ({ data }) => data === 'who' && channel.postMessage('here')
  onScopeDispose(() => channel.close())
}

/** Whether a tab of this browser shows the workshop's projector. No server is asked: it is about this computer. */
export function useProjectorSign(workshop: string) {
  const channel = channelOf(workshop)
  const seen = ref(false)
  let missed = 0
  channel.onmessage = ({ data }) => {
    if (data !== 'here') return
    missed = 0
    seen.value = true
  }
  useIntervalFn(
    () => {
      missed += 1
      if (missed > 2) seen.value = false
      channel.postMessage('who')
    },
    every,
    { immediateCallback: true },
  )
  onScopeDispose(() => channel.close())
  return readonly(seen)
}
