/** A path of this product as a whole address, to be copied or shown as a QR code. */
export const addressOf = (path: string): string => new URL(path, location.origin).href

export const joinAddress = (code: string): string => addressOf(`/join/${code}`)

/** The same without the protocol, as it is read aloud or from a wall. */
export const spokenJoinAddress = (): string => `${location.host}/join`
