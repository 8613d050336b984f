/** Ids in order: `a1`, `a2` … */
export function counter(prefix = 'id'): () => string {
  let n = 0
  return () => `${prefix}${++n}`
}
