/**
 * What two writings of a name have in common: no case, no marks between its parts, and in either order, since lists
 * often have the family name first. Letters stay what they are: Åsa is not Asa.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,.\-‐-―]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ')
