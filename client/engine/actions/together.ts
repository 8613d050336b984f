import type { Reason } from '../reason.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { action } from './action.ts'

const isCalled = ({ company }: BoardEngine): true | Reason => (company.call ? true : 'not-called')
const isFollowing = ({ company }: BoardEngine): true | Reason =>
  company.following ? true : 'nobody-followed'

/** Looking at the same place as others. */
export const together = [
  action({
    name: 'spotlight',
    group: 'leading',
    menu: 'note',
    keys: [],
    needs: true,
    when: (engine) => {
      if (!engine.setting.leads) return 'forbidden'
      return engine.targets().length > 0 ? true : 'nothing-selected'
    },
    run: () => undefined,
  }),
  action({
    name: 'propose-change',
    group: 'leading',
    menu: 'note',
    keys: [],
    needs: true,
    when: (engine) => (engine.targets().length > 0 ? true : 'nothing-selected'),
    run: () => undefined,
  }),
  action({
    name: 'follow',
    group: 'together',
    face: 'canvas',
    keys: [],
    needs: true,
    when: ({ port }) => (port.presence.others().length > 0 ? true : 'alone'),
    run: ({ company }, connection) => company.follow(connection),
  }),
  action({
    name: 'unfollow',
    group: 'together',
    face: 'canvas',
    keys: [],
    when: isFollowing,
    run: ({ company }) => company.unfollow(),
  }),
  action({
    name: 'call-everybody',
    group: 'together',
    face: 'canvas',
    keys: [],
    when: ({ setting }) => (setting.leads ? true : 'forbidden'),
    run: ({ company }) => company.callEverybody(),
  }),
  action({
    name: 'answer-call',
    group: 'together',
    keys: [],
    when: isCalled,
    run: ({ company }) => company.answer(),
  }),
  action({
    name: 'back-from-call',
    group: 'together',
    keys: [],
    when: isCalled,
    run: ({ company }) => company.goBack(),
  }),
  action({
    name: 'stay-here',
    group: 'together',
    keys: [],
    when: isCalled,
    run: ({ company }) => company.stay(),
  }),
]
