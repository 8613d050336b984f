import { computed } from 'vue'
import { useLocalSetting } from '../../ui/useLocalSetting.ts'
import type { Board } from '../boardContext.ts'
import { type NoteOrder, noteOrders } from './noteOrder.ts'

const isOrder = (value: string): value is NoteOrder => noteOrders.some((one) => one === value)

/** What notes go by inside their sections: this browser remembers it for each board and person. */
export function useNoteOrder({ engine, zones, writes }: Board) {
  const name = `listOrder.${engine.port.snapshot().meta.board}.${engine.setting.me ?? 'nobody'}`
  const chosen = useLocalSetting<NoteOrder>(name, 'number', isOrder)

  /** Where places follow from themes they are no order of their own; signs are given where that is allowed. */
  const offered = computed<NoteOrder[]>(() => {
    void [zones.value, writes.value]
    return noteOrders.filter(
      (one) => (one !== 'place' || !engine.content.arranged) && (one !== 'signs' || engine.setting.remarks),
    )
  })
  const by = computed<NoteOrder>({
    get: () => (offered.value.includes(chosen.value) ? chosen.value : 'number'),
    set: (value) => (chosen.value = value),
  })
  return { by, offered }
}
