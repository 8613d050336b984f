import { linkRole, type LinkRole } from '#shared/people/roles.ts'

/** Reads the fragment of a secret link, `#facilitator.k3y…`; null when it is not whole. */
export function linkKeyOf(fragment: string): { role: LinkRole; key: string } | null {
  const match = /^#?([a-z]+)\.(\S{1,100})$/.exec(fragment)
  const role = linkRole.safeParse(match?.[1])
  return role.success && match?.[2] !== undefined ? { role: role.data, key: match[2] } : null
}
