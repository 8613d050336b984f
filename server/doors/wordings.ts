import type { PersonKey } from '#shared/ids.ts'
import type { PresenceStamp } from '#shared/board/presence.ts'
import type { Actor } from '#shared/people/actor.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { WordingPlace } from '#shared/strategy/wording.ts'
import { may } from '#shared/workshop/permits.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Visitor } from '../board/Connection.ts'
import type { Desk } from '../workshop/Desk.ts'
import { type House, keyFor } from '../workshop/house.ts'
import { actorIn, type Speaker } from '../workshop/rule.ts'
import { stampFor } from './stamp.ts'

type Judgement = { state: Workshop; actor: Actor | null; stamp: PresenceStamp; writes: true | RefusalCode }

/**
 * Who is at the door of a wording: whoever may read the work on the strategy, which is everybody, may read along. Asked
 * for every frame; answered anew when the workshop has changed.
 */
export function wordingVisitor(house: House, desk: Desk, speaker: Speaker, place: WordingPlace): Visitor {
  // In an anonymous workshop nobody is the same from one wording to the next.
  const key = keyFor(house, desk, place.amendment, speaker)
  let last = judge(desk.state, { ...speaker, key }, place)
  const now = () => {
    if (last.state !== desk.state) last = judge(desk.state, { ...speaker, key }, place, last.stamp)
    return last
  }
  return {
    actor: () => now().actor,
    may: (deed) =>
      deed === 'read-board'
        ? now().actor
          ? true
          : 'signed-out'
        : deed === 'write-board'
          ? now().writes
          : 'forbidden',
    stamp: () => now().stamp,
    key,
  }
}

function judge(
  state: Workshop,
  { person, key }: { person: string; key: PersonKey },
  { amendment }: WordingPlace,
  before?: PresenceStamp,
): Judgement {
  const actor = actorIn(state, person)
  const writes = !actor
    ? 'signed-out'
    : state.archived
      ? 'archived'
      : may(actor, { do: 'word', amendment }, state)
  return { state, actor, stamp: stampFor(state, person, key, before), writes }
}
