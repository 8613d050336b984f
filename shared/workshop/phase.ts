import * as z from 'zod/mini'

/**
 * THE TABLE: phase → who writes, who sees, is the ballot open. Doors, commands, the boards' write permit
 * and disabled buttons all read it; changing how workshops work is, most days, changing this.
 */
export const phases = {
  waiting: { writes: 'nobody', sees: 'own', ballot: 'shut' },
  alone: { writes: 'self', sees: 'self', ballot: 'shut' },
  brainstorm: { writes: 'group', sees: 'own', ballot: 'shut' },
  synthesis: { writes: 'facilitators', sees: 'all', ballot: 'shut' },
  vote: { writes: 'nobody', sees: 'all', ballot: 'open' },
  discuss: { writes: 'facilitators', sees: 'all', ballot: 'shut' },
  done: { writes: 'nobody', sees: 'all', ballot: 'shut' },
} as const satisfies Record<string, PhaseRule>

export type PhaseRule = {
  writes: 'nobody' | 'self' | 'group' | 'facilitators'
  /** self: own notes only · own: own group · all: everything gathered. */
  sees: 'self' | 'own' | 'all'
  ballot: 'open' | 'shut'
}

export const phaseNames = ['waiting', 'alone', 'brainstorm', 'synthesis', 'vote', 'discuss', 'done'] as const
export const phaseName = z.enum(phaseNames)
export type Phase = z.infer<typeof phaseName>

export const phaseOrder = (phase: Phase): number => phaseNames.indexOf(phase)

export const isBack = (left: Phase, entered: Phase): boolean => phaseOrder(entered) < phaseOrder(left)
