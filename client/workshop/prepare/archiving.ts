import type { Reply } from '#shared/contract/live.ts'
import { openLine } from '../../doors/live.ts'

/** Puts a workshop away or takes it back, from outside it: opens its line for this one command. */
export function archiveWorkshop(workshop: string, archived: boolean): Promise<Reply<'workshop:archive'>> {
  return new Promise((resolve) => {
    const line = openLine(workshop, {
      onView: () => undefined,
      onMe: () => undefined,
      onNotice: () => undefined,
      onState: (state, refusal) => {
        if (state === 'refused' && refusal) finish({ ok: false, refusal })
      },
    })
    const finish = (reply: Reply<'workshop:archive'>): void => {
      resolve(reply)
      line.close()
    }
    void line.send('workshop:archive', { archived }).then(finish)
  })
}
