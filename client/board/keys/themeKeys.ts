/**
 * The keys of the proposed themes' list, free on the faces of a board: they work where the list has the keyboard. Arrows,
 * Enter and Esc mean there what they mean in every list.
 */
export const themeKeys = { accept: 'A', name: 'F2', merge: 'W', split: 'D', yes: 'B', no: 'E' } as const

export const themeKeyNames = Object.keys(themeKeys) as (keyof typeof themeKeys)[]
