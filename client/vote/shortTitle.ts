const most = 70

/** An option as it is named inside a sentence: its letter and the beginning of its words. */
export function shortTitle({ letter, title }: { letter: string; title: string }): string {
  const short =
    title.length > most ? `${title.slice(0, title.lastIndexOf(' ', most) + 1 || most).trimEnd()}…` : title
  return letter ? `${letter} ${short}` : short
}

/** A sentence that ends in such a name, with one sign at its end. */
export const endedOnce = (sentence: string): string => sentence.replaceAll('….', '…')
