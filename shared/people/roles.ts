import * as z from 'zod/mini'

/**
 * organiser: owns the workshop, edits it, exports results · facilitator: runs the day ·
 * participant: writes and votes · observer: sees (a projector, a guest), never writes.
 */
export const role = z.enum(['organiser', 'facilitator', 'participant', 'observer'])
export type Role = z.infer<typeof role>

/** Roles that are given by a secret link; participants come by the join code. */
export const linkRole = z.enum(['organiser', 'facilitator', 'observer'])
export type LinkRole = z.infer<typeof linkRole>

export const facilitates = (role: Role): boolean => role === 'organiser' || role === 'facilitator'
