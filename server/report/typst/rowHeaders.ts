export const rowHeaders = (file: Uint8Array, _d: readonly string[]) => file
