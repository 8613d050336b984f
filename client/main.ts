import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { initialLanguage, setLanguage } from './i18n/i18n.ts'
import { translate } from './i18n/useI18n.ts'
import { router } from './router.ts'
import { useTheme } from './ui/useTheme.ts'
import { useToasts } from './ui/useToasts.ts'
import './styles/base.css'
import './styles/print.css'

/** What nobody caught: the person learns that something failed and that their words are safe; the console why. */
function tellCalmly(error: unknown): void {
  console.error(error)
  useToasts().show({
    tone: 'danger',
    text: `${translate('ui.crashed.title')}. ${translate('ui.crashed.text')}`,
    action: { label: translate('ui.crashed.reload'), run: () => location.reload() },
  })
}

const app = createApp(App)
app.config.errorHandler = tellCalmly
addEventListener('unhandledrejection', ({ reason }) => tellCalmly(reason))

useTheme()
app.use(createPinia()).use(router)

// The words of the reader's language before the first page; without them (offline) Finnish stands in.
// Not awaited at the top: their script may build on the one that this lies in, and each would wait for the other.
void setLanguage(initialLanguage())
  .catch(console.error)
  .then(() => {
    app.mount('#app')
    // After the first page, which has nothing to do with it.
    return import('./install/begin.ts')
  })
  .then(({ begin }) => begin())
