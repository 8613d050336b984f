import * as z from 'zod/mini'
import { baselineStrategy, baselineVersion } from '../baseline/strategy.ts'
import { type BaselineEnding, strategyReading } from '../baseline/reading.ts'
import { aimRoutes } from './aimRoutes.ts'
import { imagesPath, keptImage } from './images.ts'
import { wordForms } from '../find/wordForms.ts'
import { WORDS } from '../find/limits.ts'
import { activityId, groupId, noteId, personId, workshopId } from '../ids.ts'
import { personName, sharing } from '../people/person.ts'
import { linkRole, role } from '../people/roles.ts'
import { receipt, receiptQuestion } from '../receipt/receipt.ts'
import { strategyView } from '../strategy/view.ts'
import { proposal } from '../themes/proposal.ts'
import { phaseName } from '../workshop/phase.ts'
import { group, language, workshop } from '../workshop/workshop.ts'
import { text, whole } from '../schema.ts'

/** Largest bodies in bytes. */
export const BODY = { json: 256 * 1024, import: 4 * 1024 * 1024, restore: 16 * 1024 * 1024 } as const

export const templateName = z.enum(['strategy', 'goals', 'mission', 'focus', 'service', 'evidence', 'blank'])
export type TemplateName = z.infer<typeof templateName>

const joinCode = z.string().check(
  z.overwrite((code) => code.replace(/\s/g, '')),
  z.regex(/^\d{6}$/),
)

export const links = z.object({ organiser: z.string(), facilitator: z.string(), observer: z.string() })
export type Links = z.infer<typeof links>

const entered = z.object({ workshop: workshopId, person: personId, role })

/** A workshop as the home page lists it: only one's own. */
export const workshopCard = z.object({
  id: workshopId,
  name: z.string(),
  host: z.string(),
  role,
  startsAt: z.nullable(z.number()),
  created: z.number(),
  archived: z.boolean(),
  demo: z.boolean(),
  rehearsal: z.boolean(),
  /** null for participants. */
  code: z.nullable(z.string()),
  participants: z.int(),
  activities: z.array(
    z.object({ id: activityId, title: z.string(), minutes: z.int(), phase: phaseName, current: z.boolean() }),
  ),
  /** One character per note, in order of arrival. */
  rug: z.string(),
})
export type WorkshopCard = z.infer<typeof workshopCard>

/** What somebody with the code may know before joining. */
export const invitation = z.object({
  workshop: workshopId,
  name: z.string(),
  host: z.string(),
  language,
  startsAt: z.nullable(z.number()),
  groups: z.array(z.extend(group, { people: z.int() })),
  /** The number an anonymous newcomer would get ("Osallistuja 37"). */
  nextNumber: z.int(),
  /** True when names are not asked for (S42). */
  anonymous: z.boolean(),
  /** True when this device is in the workshop already. */
  joined: z.boolean(),
})
export type Invitation = z.infer<typeof invitation>

export type { Proposal } from '../themes/proposal.ts'

export const importedNote = z.object({
  text: z.string(),
  group: z.optional(z.string()),
  question: z.optional(z.string()),
})
export const importedNotes = z.union([z.array(importedNote), z.object({ notes: z.array(importedNote) })])

/** Figures in Prometheus' text format; a 404 for whoever may not see them. */
export const METRICS_PATH = '/metrics'

/** Every route: method, path, input, output. Refusals come as `{ code, detail?, message }` with their status. */
export const routes = {
  /** Alive: answers as long as the process does. `uptime` in seconds. */
  health: {
    method: 'GET',
    path: '/health',
    output: z.object({ status: z.literal('ok'), version: z.string(), uptime: z.int() }),
  },
  /** Open, and the store can be written; with a reason other than `ready` the status is 503. */
  ready: {
    method: 'GET',
    path: '/ready',
    output: z.object({ status: z.enum(['ready', 'starting', 'closing', 'storage']) }),
  },
  listWorkshops: {
    method: 'GET',
    path: '/api/workshops',
    output: z.object({ workshops: z.array(workshopCard) }),
  },
  createWorkshop: {
    method: 'POST',
    path: '/api/workshops',
    input: z.object({
      template: templateName,
      language,
      name: z.optional(workshop.shape.name),
      host: z.optional(workshop.shape.host),
      startsAt: z.optional(z.nullable(z.number())),
      groups: z.optional(whole(1, 60)),
      /** S42: names are not asked for, and notes lead to nobody. Never changed afterwards. */
      anonymous: z.optional(z.boolean()),
      /** The organiser's own name. */
      person: z.optional(z.nullable(personName)),
    }),
    output: z.extend(entered, { code: z.string(), links }),
  },
  duplicateWorkshop: {
    method: 'POST',
    path: '/api/workshops/:workshop/duplicate',
    input: z.object({ name: z.optional(workshop.shape.name) }),
    output: entered,
  },
  /**
   * Makes a rehearsal of the workshop as it stands now (S26). One's own that exists already is told of and left as it
   * is (`made` false), or with `anew` erased first.
   */
  rehearseWorkshop: {
    method: 'POST',
    path: '/api/workshops/:workshop/rehearsal',
    input: z.object({ anew: z._default(z.boolean(), false) }),
    output: z.extend(entered, { made: z.boolean() }),
  },
  /** Brings a workshop back from an organiser's exported JSON, which is the body. */
  restoreWorkshop: { method: 'POST', path: '/api/restore', output: entered },
  deleteWorkshop: {
    method: 'DELETE',
    path: '/api/workshops/:workshop',
    /** The workshop's exact name. */
    input: z.object({ confirm: z.string() }),
    output: z.object({}),
  },
  showLinks: {
    method: 'GET',
    path: '/api/workshops/:workshop/links',
    output: z.object({ links, code: z.string() }),
  },
  /** The present one, or with `?version=n` as it once stood. */
  getBaseline: {
    method: 'GET',
    path: '/api/workshops/:workshop/baseline',
    output: z.object({
      baseline: z.nullable(baselineStrategy),
      /** Of what is given; null where there is none. */
      version: z._default(z.nullable(z.int()), null),
      /** All that are kept, oldest first. */
      versions: z._default(
        z.array(z.extend(z.omit(baselineVersion, { baseline: true }), { elements: z.int() })),
        [],
      ),
    }),
  },
  /** The work on the strategy. `?since=n`: only amendments that changed after that revision. */
  getStrategy: {
    method: 'GET',
    path: '/api/workshops/:workshop/strategy',
    output: strategyView,
  },
  ...aimRoutes,
  /** Reads a strategy text; saves nothing. Save with the command `baseline:set`. */
  readBaseline: {
    method: 'POST',
    path: '/api/workshops/:workshop/baseline/read',
    input: z.object({ text: text(0, 200_000) }),
    output: strategyReading,
  },
  /** The same of a file, which is the body: Word, Markdown, text, CSV or JSON; `?name=` is what it is called. */
  readBaselineFile: {
    method: 'POST',
    path: '/api/workshops/:workshop/baseline/read-file',
    output: strategyReading,
  },
  /** Body: text/csv or application/json; query `group` names the table for notes that name none. */
  importNotes: {
    method: 'POST',
    path: '/api/workshops/:workshop/activities/:activity/notes',
    output: z.object({ imported: z.int(), cleaned: z.int(), empty: z.int() }),
  },
  /**
   * Puts a picture by for a note of a board. Body: the bytes of a JPEG, PNG or WebP of at most 1,600 pixels a side
   * and a megabyte; with `?small=<n>` its first n bytes are a small version for cards. Got by its id at
   * `imagePath`.
   */
  putImage: { method: 'POST', path: imagesPath, output: keptImage },
  getProposal: {
    method: 'GET',
    path: '/api/workshops/:workshop/activities/:activity/proposal',
    output: z.extend(proposal, {
      placedByHand: z.array(noteId),
      /** Notes that it does not know of, that say something else now, and that are there no more. */
      newSince: z.int(),
      changedSince: z.int(),
      goneSince: z.int(),
    }),
  },
  /** Base forms for finding words in any form; the answers come in the order of the words. Saves nothing. */
  baseForms: {
    method: 'POST',
    path: '/api/workshops/:workshop/words',
    input: z.object({
      /** The language that a word nobody knows is most likely in. */
      language,
      words: z.array(text(1, WORDS.longest)).check(z.minLength(1), z.maxLength(WORDS.most)),
    }),
    output: z.object({ forms: z.array(wordForms) }),
  },
  getInvitation: { method: 'GET', path: '/api/join/:code', output: invitation },
  join: {
    method: 'POST',
    path: '/api/join',
    input: z.object({
      code: joinCode,
      name: z.optional(z.nullable(personName)),
      group: z.optional(z.nullable(groupId)),
      /** How many share the device, which is then their table's and goes by no name. */
      sharing: z.optional(sharing),
    }),
    output: entered,
  },
  /** Enters by a secret link; the key is the part after `#` in the link. */
  enter: {
    method: 'POST',
    path: '/api/enter',
    input: z.object({
      workshop: workshopId,
      role: linkRole,
      key: text(0, 100),
      name: z.optional(z.nullable(personName)),
    }),
    output: entered,
  },
  leave: {
    method: 'POST',
    path: '/api/leave',
    input: z.object({ workshop: workshopId }),
    output: z.object({}),
  },
  /** The code of one's own receipt ("what became of my notes"): derived, kept nowhere. */
  getReceiptCode: {
    method: 'GET',
    path: '/api/workshops/:workshop/receipt',
    output: z.object({ code: z.string() }),
  },
  /** What became of the notes of whoever the code was given to. Needs no cookie and gives none. */
  openReceipt: { method: 'POST', path: '/api/receipt', input: receiptQuestion, output: receipt },
  startDemo: { method: 'POST', path: '/api/demo', input: z.object({ language }), output: entered },
} as const

/** The file of an export that is ready; for whoever started it. */
export const exportPath = (workshop: string, job: string): string =>
  `/api/workshops/${workshop}/exports/${job}`

/** A kept version as a file, made once: for facilitators any, for participants the published one. */
export const versionPath = (workshop: string, version: number, ending: string): string =>
  `/api/workshops/${workshop}/report.${ending}?version=${version}`

/** Published results for everybody who has the link: a page, and under it `report.<ending>` to take along. */
export const publicPath = (token: string): string => `/r/${token}`

/** The baseline as a file, `?language=fi|sv|en` for its headings; `version`: as it once stood. */
export const baselinePath = (workshop: string, ending: BaselineEnding, version?: number): string =>
  `/api/workshops/${workshop}/baseline.${ending}${version === undefined ? '' : `?version=${version}`}`

/** Where results are downloaded: `?language=fi|sv|en`; `&version=n` for one that is kept. */
export const reportPath = (workshop: string, format: 'md' | 'html' | 'csv' | 'ballots' | 'json'): string =>
  `/api/workshops/${workshop}/report.${format}`

/** A secret link's address on the page. The key is in the fragment, so that it is in no server's log. */
export const linkPath = (workshop: string, role: string, key: string): string =>
  `/link/${workshop}#${role}.${key}`
