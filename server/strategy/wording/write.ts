import type { AmendmentId, GroupId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { facilitates } from '#shared/people/roles.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { wordedKinds } from '#shared/strategy/amendment.ts'
import { oneParagraph } from '#shared/strategy/oneParagraph.ts'
import { wordingIdOf } from '#shared/strategy/wording.ts'
import type { Input, Output } from '#shared/workshop/commands.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { wordsToBeginWith } from './words.ts'

/** Milliseconds that words on their way are waited for. The desk waits too, so only where somebody has just written. */
const DRAIN = 200

/** Opens an amendment's wording to be written together, or closes it. Call it alone on the desk, of one that may. */
export async function writeTogether(
  house: House,
  desk: Desk,
  actor: Actor,
  { amendment: id, open }: Input<'amendment:write'>,
): Promise<Result<Output<'amendment:write'>>> {
  const amendment = amendmentOf(desk, id)
  if (!amendment) return refuse('unknown-amendment')
  const revision = () => amendmentOf(desk, id)!.wording.revision
  if (amendment.wording.open === open) return ok({ revision: revision() })
  // One that changes no words has none to write.
  if (!wordedKinds.has(amendment.kind)) return refuse('strategy-shut')
  const group = facilitates(actor.role) ? null : actor.group
  if (!open) await concludeWording(house, desk, id, group)
  else {
    const words = wordsToBeginWith(amendment, desk.state)
    await house.wordings.begin(wordingIdOf({ workshop: desk.id, amendment: id }), words)
    await record(house, desk, id, { group, text: amendment.wording.text, open })
  }
  return ok({ revision: revision() })
}

/** T34: takes what people have written together for the amendment's words. Call it alone on the desk. @throws StorageFault */
export async function concludeWording(
  house: House,
  desk: Desk,
  id: AmendmentId,
  group: GroupId | null,
): Promise<void> {
  const amendment = amendmentOf(desk, id)
  if (!amendment?.wording.open) return
  const wording = wordingIdOf({ workshop: desk.id, amendment: id })
  const written = await house.wordings.conclude(wording, DRAIN, wordsToBeginWith(amendment, desk.state))
  const text = oneParagraph(written)
  try {
    await record(house, desk, id, { group, text, open: false })
  } catch (fault) {
    house.wordings.goOn(wording)
    throw fault
  }
  // Half-finished words are kept no longer than they are needed. Should it fail, the next opening removes them.
  await house.wordings
    .begin(wording, text)
    .catch((fault: unknown) => house.log.warn({ err: fault, wording }, 'what was written is still kept'))
}

const amendmentOf = ({ state }: Desk, id: AmendmentId) =>
  state.strategy.amendments.find((each) => each.id === id)

const record = (
  house: House,
  desk: Desk,
  amendment: AmendmentId,
  worded: { group: GroupId | null; text: string; open: boolean },
): Promise<void> => desk.record([{ type: 'amendment/worded', at: house.now(), amendment, ...worded }])
