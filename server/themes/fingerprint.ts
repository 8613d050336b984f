/** A number that a text always has (FNV-1a, 32 bits). */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** The same as eight hexadecimal digits: tells versions apart, keeps no secret. */
export const fingerprint = (text: string): string => hash(text).toString(16).padStart(8, '0')
