/** One thing that should be in place. `way` leads to where it is mended, said by `action`; `wayLabel` says it out of its row. */
export type CheckItem = {
  id: string
  done: boolean
  title: string
  text: string
  action?: string | null
  wayLabel?: string
  way?: { to: object } | { href: string; target: string; rel: string } | null
}
