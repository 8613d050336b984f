import { watch } from 'vue'
import { useWorkshopStore } from '../workshopStore.ts'

/** Tells who sits at another table than before, whoever moved them, and who leads their table now or not any more. Used once, by the shell. */
export function useSeatNews(): void {
  const store = useWorkshopStore()
  watch(
    () => store.me?.person,
    (now, before) => {
      // Coming in and becoming staff are no moves.
      if (!now?.group || !before || now.role !== before.role || now.group === before.group) return
      const table = store.view?.groups.find(({ id }) => id === now.group)?.name
      // Seldom needed: neither the message nor its words come before it is.
      if (table !== undefined) void import('./tellSeat.ts').then(({ tellSeat }) => tellSeat(table))
    },
  )
  watch(
    () => store.me?.leads,
    (now, before) => {
      if (now === undefined || before === undefined) return
      void import('./tellLead.ts').then(({ tellLead }) => tellLead(now))
    },
  )
}
