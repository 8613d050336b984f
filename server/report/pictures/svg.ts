const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** People's words as XML text: they have been cleaned of what XML cannot hold. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!)

/** One decimal: enough for the eye, and the same on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10

/** What a picture says of itself to whoever does not see it. */
export type Telling = { title: string; description: string; language: string }

/** The frame of a picture that stands alone; without `telling` it is decoration, and what holds it says what it is. */
export function svgOf(
  { width, height }: { width: number; height: number },
  content: readonly string[],
  telling?: Telling,
): string {
  const [wide, tall] = [Math.ceil(width), Math.ceil(height)]
  const said = telling
    ? ` role="img" aria-labelledby="title about" xml:lang="${escaped(telling.language)}"`
    : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${tall}" width="${wide}" height="${tall}"${said}>`,
    telling
      ? `<title id="title">${escaped(telling.title)}</title><desc id="about">${escaped(telling.description)}</desc>`
      : '',
    ...content,
    '</svg>',
  ].join('')
}
