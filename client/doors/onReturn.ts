/**
 * Calls back when the network or the person is back: the device is online again, the page is looked at again, or
 * it has been taken out of a freezer (`pageshow` from the back-forward cache, `resume` of a frozen tab). May call
 * several times for one return.
 * @returns a function that ends it
 */
export function onReturn(back: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') back()
  }
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) back()
  }
  addEventListener('online', back)
  addEventListener('pageshow', shown)
  document.addEventListener('visibilitychange', seen)
  document.addEventListener('resume', back)
  return () => {
    removeEventListener('online', back)
    removeEventListener('pageshow', shown)
    document.removeEventListener('visibilitychange', seen)
    document.removeEventListener('resume', back)
  }
}
