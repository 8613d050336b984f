/** Milliseconds after which the browser has surely taken what it was given. */
const taken = 10_000

/** Hands a text over as a file of the person's own. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), taken)
}
