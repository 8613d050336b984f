import type { Me } from '#shared/workshop/view.ts'

/** Whether a facilitator has locked this person's writing in the part under way (L5). */
export const isQuietedNow = ({ boards }: Pick<Me, 'boards'>): boolean =>
  boards.some(({ writes }) => writes === 'quieted')
