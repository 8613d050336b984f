import * as z from 'zod/mini'

/** Text of so many characters, as it came. */
export const text = (least: number, most = Infinity) => z.string().check(...lengths(least, most))

/** Text of so many characters without the blanks around it, which it loses. */
export const trimmed = (least: number, most: number) => z.string().check(z.trim(), ...lengths(least, most))

/** A number without decimals. */
export const whole = (least: number, most = Infinity) =>
  z.int().check(z.minimum(least), ...(most < Infinity ? [z.maximum(most)] : []))

/** A number, decimals allowed. */
export const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most))

/** Without those that are always met: each costs time in every reading. */
const lengths = (least: number, most: number) => [
  ...(least > 0 ? [z.minLength(least)] : []),
  ...(most < Infinity ? [z.maxLength(most)] : []),
]
