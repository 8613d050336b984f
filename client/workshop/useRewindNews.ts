import { watch } from 'vue'
import { useWorkshopStore } from './workshopStore.ts'

/** Tells who works on a board that a facilitator has put it, or their own doing there, back. Used once, by the shell. */
export function useRewindNews(): void {
  const store = useWorkshopStore()
  watch(
    () => store.notice,
    (news) => {
      // Seldom needed: neither the message nor its words come before it is.
      if (news?.notice === 'rewound')
        void import('./tellRewound.ts').then(({ tellRewound }) => tellRewound(news.what))
    },
  )
}
