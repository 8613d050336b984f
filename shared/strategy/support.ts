import type { AmendmentId, GroupId, PersonId } from '../ids.ts'
import { headsIn } from '../people/heads.ts'
import type { Person } from '../people/person.ts'
import type { Amendment } from './amendment.ts'
import type { Support } from './view.ts'

type Supported = Pick<Amendment, 'id' | 'into' | 'supports' | 'hands' | 'wording' | 'status'>
type Voter = Pick<Person, 'id' | 'group' | 'sharing' | 'removed' | 'role'>

/** The amendment that one was merged into at last, which may be itself; a circle ends where it began. */
export function rootOf(
  amendments: ReadonlyMap<AmendmentId, Pick<Amendment, 'id' | 'into'>>,
  id: AmendmentId,
): AmendmentId {
  const seen = new Set<AmendmentId>()
  let at = id
  for (
    let into = amendments.get(at)?.into ?? null;
    into !== null && !seen.has(at);
    into = amendments.get(at)?.into ?? null
  ) {
    if (!amendments.has(into)) break
    seen.add(at)
    at = into
  }
  return at
}

/**
 * T3 T4: who supports each amendment that is not merged into another, with those merged into it. People count once and
 * those who share a device each; where hands were counted at a table its number is the larger of hands and devices'
 * people, never both. However amendments were merged, the same ones together give the same counts.
 * @param groups ids in the workshop's order
 */
export function supportOfAll(
  amendments: readonly Supported[],
  people: readonly Voter[],
  groups: readonly GroupId[],
): Map<AmendmentId, Support> {
  const byId = new Map(amendments.map((each) => [each.id, each]))
  const families = Map.groupBy(amendments, ({ id }) => rootOf(byId, id))
  const voters = new Map(
    people
      .filter(({ removed, role }) => !removed && role === 'participant')
      .map((person) => [person.id, person]),
  )
  return new Map([...families].map(([root, family]) => [root, count(family, voters, groups)]))
}

function count(
  family: readonly Supported[],
  voters: ReadonlyMap<PersonId, Voter>,
  groups: readonly GroupId[],
): Support {
  const now = new Set<PersonId>()
  const earlier = new Set<PersonId>()
  const hands = new Map<GroupId, number>()
  for (const { supports, wording, hands: raised } of family) {
    for (const [id, revision] of Object.entries(supports) as [PersonId, number][])
      if (voters.has(id)) (revision === wording.revision ? now : earlier).add(id)
    for (const [group, number] of Object.entries(raised) as [GroupId, number][])
      hands.set(group, Math.max(number, hands.get(group) ?? 0))
  }
  const atTable = Map.groupBy(now, (id) => voters.get(id)!.group)
  const heads = (group: GroupId | null) => headsIn((atTable.get(group) ?? []).map((id) => voters.get(id)!))
  const tables = groups.map((group) => ({
    group,
    people: Math.max(heads(group), hands.get(group) ?? 0),
    byHand: (hands.get(group) ?? 0) > heads(group),
  }))
  const elsewhere = [...atTable.keys()].filter((group) => group === null || !groups.includes(group))
  return {
    people: [...tables.map(({ people }) => people), ...elsewhere.map(heads)].reduce((sum, n) => sum + n, 0),
    groups: tables.filter(({ people }) => people > 0).map(({ group }) => group),
    byHand: tables.filter(({ byHand }) => byHand).map(({ group }) => group),
    earlier: headsIn([...earlier].filter((id) => !now.has(id)).map((id) => voters.get(id)!)),
  }
}

/** An amendment with those merged into it, also by way of others. */
export function familyOf<Each extends Pick<Amendment, 'id' | 'into'>>(
  amendments: readonly Each[],
  id: AmendmentId,
): Each[] {
  const byId = new Map(amendments.map((each) => [each.id, each]))
  return amendments.filter((each) => rootOf(byId, each.id) === id)
}

/** T3: whether somebody supports one of these as it reads now; false when only as it once read, null when not at all. */
export function supportAmong(
  family: readonly Pick<Amendment, 'supports' | 'wording'>[],
  person: PersonId,
): boolean | null {
  const seen = family.filter(({ supports }) => supports[person] !== undefined)
  if (seen.length === 0) return null
  return seen.some(({ supports, wording }) => supports[person] === wording.revision)
}

/**
 * T5: how many amendments somebody supports that are still in play, which those that a version holds are no more; those
 * merged into one count as one.
 */
export function supportsOf(
  amendments: readonly (Supported & Pick<Amendment, 'adopted'>)[],
  person: PersonId,
): number {
  const byId = new Map(amendments.map((each) => [each.id, each]))
  const roots = amendments
    .filter(({ supports }) => supports[person] !== undefined)
    .map(({ id }) => byId.get(rootOf(byId, id))!)
  const isInPlay = ({ status, adopted }: (typeof roots)[number]): boolean =>
    adopted === null && (status === 'open' || status === 'drafted')
  return new Set(roots.filter(isInPlay).map(({ id }) => id)).size
}
