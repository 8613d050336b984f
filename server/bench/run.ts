/** `npm run bench` measures the whole house; `npm run bench -- sync` the boards, beside other servers. */
import { benchOverall } from './overall.ts'
import { benchSync } from './sync/sync.ts'

const [what, ...options] = process.argv.slice(2)
if (what === undefined) await benchOverall()
else if (what === 'sync') await benchSync(options)
else {
  console.error(`There is no bench ${what}: npm run bench, or npm run bench -- sync.`)
  process.exitCode = 1
}
