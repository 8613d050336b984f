// Runs before the first paint (a file, because the content security policy allows no inline script):
// the remembered theme and language are in force before anything shows. ui/useTheme.ts and i18n/i18n.ts
// take over from here.
;(function () {
  var root = document.documentElement
  function recall(name) {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  var theme = recall('talkoot.theme')
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = recall('talkoot.language') || root.lang
})()
