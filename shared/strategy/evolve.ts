import type { AmendmentId, GroupId } from '../ids.ts'
import { unreachable } from '../unreachable.ts'
import { AMENDMENT, type Amendment, type AmendmentStatus, type HistoryEntry } from './amendment.ts'
import { isDrafted } from './composed.ts'
import type { StrategyEvent } from './events.ts'
import { routeKey } from './route.ts'
import { rootOf } from './support.ts'
import { noStrategyWork, type StrategyWork } from './work.ts'

/** The work on the strategy after a fact about it. Facts about what is not there change nothing. */
export function evolveStrategy(before: StrategyWork, event: StrategyEvent): StrategyWork {
  const work = { ...before, revision: before.revision + 1 }
  switch (event.type) {
    case 'strategy/opened':
      return { ...work, open: event.open, anew: work.revision }
    case 'amendment/made':
      return {
        ...work,
        amendments: [...work.amendments, { ...event.amendment, changed: work.revision }],
        lastNumber: Math.max(work.lastNumber, event.amendment.number),
      }
    case 'measures/set':
      return { ...work, measures: { ...work.measures, [event.element]: event.measures } }
    case 'route/set': {
      const others = work.routes.filter(({ of }) => routeKey(of) !== routeKey(event.of))
      return { ...work, routes: event.route ? [...others, event.route] : others }
    }
    case 'evidence/set':
      return {
        ...work,
        evidence: replaced(work.evidence, event.card).toSorted((a, b) => a.number - b.number),
        lastEvidence: Math.max(work.lastEvidence, event.card.number),
      }
    case 'evidence/dropped':
      return {
        ...work,
        evidence: work.evidence.filter(({ id }) => id !== event.card),
        amendments: work.amendments.map((each) =>
          each.evidence.includes(event.card)
            ? { ...each, evidence: each.evidence.filter((id) => id !== event.card), changed: work.revision }
            : each,
        ),
      }
    case 'phrase/set':
      return { ...work, phrases: replaced(work.phrases, event.phrase), anew: work.revision }
    case 'phrase/dropped':
      return { ...work, phrases: work.phrases.filter(({ id }) => id !== event.phrase) }
    case 'candidate/set':
      return { ...work, candidates: replaced(work.candidates, event.candidate) }
    case 'candidate/dropped':
      return { ...work, candidates: work.candidates.filter(({ id }) => id !== event.candidate) }
    case 'draft/ruled':
      return { ...work, draft: event.draft }
    case 'draft/adopted':
      return adopted(work, event.amendments)
    default:
      return unsettled(
        before,
        withAmendment(work, event.amendment, (amendment) => changed(amendment, event)),
      )
  }
}

type AmendmentEvent = Extract<StrategyEvent, { amendment: AmendmentId }>

function changed(amendment: Amendment, event: AmendmentEvent): Amendment {
  const { at } = event
  const did = (deed: HistoryEntry['did'], group: GroupId | null, text = '') =>
    withEntry(amendment, { at, did: deed, group, text })
  switch (event.type) {
    case 'amendment/worded': {
      const isNew = event.text !== amendment.wording.text
      return {
        ...(isNew ? did('worded', event.group, event.text) : amendment),
        wording: {
          text: event.text,
          revision: amendment.wording.revision + (isNew ? 1 : 0),
          open: event.open,
        },
      }
    }
    case 'amendment/placed': {
      const isElsewhere = (['document', 'parent', 'after'] as const).some(
        (part) => amendment.place?.[part] !== event.place[part],
      )
      return {
        ...did('moved', event.group),
        place: event.place,
        // T6: who supported it saw another place.
        wording: { ...amendment.wording, revision: amendment.wording.revision + (isElsewhere ? 1 : 0) },
      }
    }
    case 'amendment/explained':
      return { ...amendment, rationale: event.rationale }
    case 'amendment/sourced': {
      const more = event.sources.notes.length + event.sources.themes.length
      const less = amendment.sources.notes.length + amendment.sources.themes.length
      return { ...did(more < less ? 'unsourced' : 'sourced', event.group), sources: event.sources }
    }
    case 'amendment/evidenced':
      return { ...amendment, evidence: event.evidence }
    case 'amendment/supported': {
      const { [event.person]: _, ...others } = amendment.supports
      return {
        ...amendment,
        supports: event.supports ? { ...others, [event.person]: amendment.wording.revision } : others,
      }
    }
    case 'amendment/raised': {
      const { [event.group]: _, ...others } = amendment.hands
      return {
        ...amendment,
        hands: event.hands === null ? others : { ...others, [event.group]: event.hands },
      }
    }
    case 'amendment/reasoned':
      return {
        ...did('reasoned', event.reason.group, event.reason.text),
        reasons: [...amendment.reasons, event.reason],
      }
    case 'amendment/unreasoned':
      return {
        ...did('unreasoned', event.group),
        reasons: amendment.reasons
          .filter(({ id }) => id !== event.reason)
          .map((each) => (each.answers === event.reason ? { ...each, answers: null } : each)),
      }
    case 'amendment/joined':
      return { ...did(event.into === null ? 'parted' : 'joined', null), into: event.into }
    case 'amendment/ruled':
      return {
        ...did(ruled[event.status], null, event.because),
        status: event.status,
        because: event.because,
      }
    case 'amendment/rebased':
      return { ...did('rebased', null), base: event.base }
    default:
      return unreachable(event)
  }
}

const ruled: Record<AmendmentStatus, HistoryEntry['did']> = {
  open: 'reopened',
  drafted: 'drafted',
  later: 'later',
  declined: 'declined',
}

/** Of a long history the first entry stays, which says how it began, and the latest. */
const withEntry = (amendment: Amendment, entry: HistoryEntry): Amendment => {
  const history = [...amendment.history, entry]
  const most = AMENDMENT.history
  return {
    ...amendment,
    history: history.length > most ? [history[0]!, ...history.slice(1 - most)] : history,
  }
}

/** T8: with it changes the one that it is merged into, before or after, whose support it is a part of. */
function withAmendment(
  work: StrategyWork,
  id: AmendmentId,
  change: (amendment: Amendment) => Amendment,
): StrategyWork {
  const after = work.amendments.map((each) => (each.id === id ? change(each) : each))
  const touched = new Set([work.amendments, after].map((all) => rootOf(byId(all), id)).concat(id))
  return {
    ...work,
    amendments: after.map((each) => (touched.has(each.id) ? { ...each, changed: work.revision } : each)),
  }
}

const byId = (all: readonly Amendment[]): Map<AmendmentId, Amendment> =>
  new Map(all.map((each) => [each.id, each]))

/** T8: something around the work has changed that any of its parts may be seen by; pages are told all of it anew. */
export const stirred = (work: StrategyWork): StrategyWork => ({
  ...work,
  revision: work.revision + 1,
  anew: work.revision + 1,
})

/** T26: a draft that says something else than what was put forward or decided is nobody's decision again. */
const unsettled = (before: StrategyWork, after: StrategyWork): StrategyWork => {
  if (after.draft.status === 'draft') return after
  const isSame = after.amendments.every((each, index) => {
    const was = before.amendments[index]
    if (was === each || !was || !(isDrafted(was) || isDrafted(each))) return true
    return isDrafted(was) && isDrafted(each) && saysAlike(was, each)
  })
  return isSame ? after : { ...after, draft: noStrategyWork.draft }
}
const saysAlike = (one: Amendment, other: Amendment): boolean =>
  one.wording.text === other.wording.text && one.place === other.place && one.base === other.base

/** What the new version holds has become of it; the draft of the next one begins as nobody's decision. */
function adopted(work: StrategyWork, ids: readonly AmendmentId[]): StrategyWork {
  const last = work.versions.at(-1)
  if (!last) return work
  const held = new Set(ids)
  return {
    ...work,
    versions: [...work.versions.slice(0, -1), { ...last, by: 'draft' }],
    amendments: work.amendments.map((each) =>
      held.has(each.id) ? { ...each, adopted: last.number, changed: work.revision } : each,
    ),
    draft: noStrategyWork.draft,
  }
}

const replaced = <Item extends { id: string }>(items: readonly Item[], item: Item): Item[] =>
  items.some(({ id }) => id === item.id)
    ? items.map((each) => (each.id === item.id ? item : each))
    : [...items, item]
