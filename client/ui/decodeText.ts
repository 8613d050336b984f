/**
 * The text of a file: UTF-8 or UTF-16 by its marks, else Windows-1252 as older office programs save it.
 * null when it is not text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes)
  // A NUL is how a binary file gives itself away.
  return text.includes('\u0000') ? null : text
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
