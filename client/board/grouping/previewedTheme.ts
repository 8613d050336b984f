import type { ProposedTheme } from '#shared/themes/clustering.ts'

/** What the table needs of a proposed theme to show it. */
export type PreviewedTheme = Pick<ProposedTheme, 'id' | 'title' | 'noteIds' | 'cohesion'>
