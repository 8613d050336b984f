/** `npm run bench` measures the whole house; `session` a hall going through a programme; `sync` the boards' server and `board` the board people see, beside others; `report` the results as files; `strategy` a council that supports amendments; `wording` twenty people at one amendment's words. */
import { benchBoard } from './board/board.ts'
import { benchOverall } from './overall.ts'
import { benchReport } from './report/report.ts'
import { benchSession } from './session/session.ts'
import { benchStrategy } from './strategy/strategy.ts'
import { benchSync } from './sync/sync.ts'
import { benchWording } from './wording/wording.ts'

const [what, ...options] = process.argv.slice(2)
if (what === undefined) await benchOverall()
else if (what === 'sync') await benchSync(options)
else if (what === 'session') await benchSession(options)
else if (what === 'board') await benchBoard(options)
else if (what === 'report') await benchReport(options)
else if (what === 'strategy') await benchStrategy()
else if (what === 'wording') await benchWording()
else {
  console.error(
    `There is no bench ${what}: npm run bench, npm run bench -- sync, -- session, -- board, -- report, -- strategy, or -- wording.`,
  )
  process.exitCode = 1
}
