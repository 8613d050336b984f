/** How alike two vectors of length 1 are. */
export const dotOf = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, number, at) => sum + number * other[at]!, 0)
