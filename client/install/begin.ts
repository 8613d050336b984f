import { watch } from 'vue'
import { currentLanguage } from '../i18n/i18n.ts'
import { useTheme } from '../ui/useTheme.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { tendWorker } from './tendWorker.ts'

/** Milliseconds: the page comes first; and a hall whose server was renewed does not ask in step. */
const WAIT = { first: 2_500, spread: 20_000 } as const

/** The manifest speaks the language of the page: what is installed is called by its words. */
function nameInLanguage(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
  watch(
    currentLanguage,
    (language) =>
      link?.setAttribute('href', language === 'fi' ? '/site.webmanifest' : `/site.${language}.webmanifest`),
    { immediate: true },
  )
}

/** The bar of the browser or the phone has the colour of the page, also when the person chose otherwise than the device. */
function colourBars(): void {
  const bars = document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')
  const paint = () => {
    const { backgroundColor } = getComputedStyle(document.body)
    bars.forEach((bar) => (bar.content = backgroundColor))
  }
  watch(useTheme().shown, paint, { immediate: true, flush: 'post' })
}

/** Makes the product installable and able to start without a network. In development there is no worker. */
export function begin(): void {
  nameInLanguage()
  colourBars()
  if (!import.meta.env.PROD) return
  const store = useWorkshopStore()
  setTimeout(async () => {
    const ask = await tendWorker().catch(() => null)
    if (!ask) return
    // A line that comes back may come back to a server that was renewed meanwhile.
    watch(
      () => store.connection,
      (now, before) => {
        if (now === 'live' && before === 'lost') setTimeout(ask, Math.random() * WAIT.spread)
      },
    )
  }, WAIT.first)
}
