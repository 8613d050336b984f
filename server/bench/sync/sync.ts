import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { judge, type Rounds } from './bars.ts'
import { type Case, casesFor, type Figures } from './cases.ts'
import { makeHouse } from './house.ts'
import { installPeers, versions } from './install.ts'
import { type Options, readOptions, usage } from './options.ts'
import { tableOf, titles, verdictsOf } from './print.ts'
import { type PeerName, Servers } from './served.ts'

/** The largest hall of all cases. */
const PEOPLE = 300

/** `npm run bench -- sync`: ours and the servers that people would otherwise use, in one run. */
export async function benchSync(args: readonly string[]): Promise<void> {
  let options: Options
  try {
    options = readOptions(args)
  } catch (fault) {
    console.error(`${(fault as Error).message}\n\n${usage}`)
    process.exitCode = 1
    return
  }
  const folder = options.peers.length > 1 ? installPeers(console.log) : null
  if (!folder) options = { ...options, peers: ['ours'] }
  const cases = casesFor(options)
  const seconds = cases.reduce((sum, each) => sum + each.peers.length * each.rounds * each.lasts, 5)
  console.log(`About ${Math.ceil(seconds / 60)} minutes; leave the machine alone meanwhile. Ctrl+C ends it.`)

  const house = await makeHouse(PEOPLE)
  const results: { name: string; rounds: Rounds; failures: Record<string, string> }[] = []
  try {
    const servers = new Servers(house, folder)
    for (const each of cases) {
      const { rounds, failures } = await measure(each, servers)
      const verdicts = judge(each.name, rounds)
      console.log(`\n${tableOf(each, rounds, failures)}`)
      if (verdicts.length > 0) console.log(verdictsOf(verdicts))
      results.push({ name: each.name, rounds, failures: Object.fromEntries(failures) })
    }
    const all = results.flatMap(({ name, rounds }) => judge(name, rounds))
    if (all.length > 0) console.log(`\n${all.filter(({ met }) => met).length} of ${all.length} bars met.`)
  } finally {
    house.remove()
    if (options.json) writeJson(options, results)
  }
}

/** All rounds of a case: each round every server in turn, each time another one first. */
async function measure(each: Case, servers: Servers) {
  const rounds: Rounds = {}
  const failures = new Map<PeerName, string>()
  for (let round = 0; round < each.rounds; round += 1) {
    for (let turn = 0; turn < each.peers.length; turn += 1) {
      const peer = each.peers[(turn + round) % each.peers.length]!
      progress(`${each.name}, round ${round + 1} of ${each.rounds}: ${titles[peer]}`)
      try {
        ;(rounds[peer] ??= []).push(await once(each, servers, peer))
      } catch (fault) {
        failures.set(peer, (fault as Error).message)
      }
    }
  }
  progress('')
  return { rounds, failures }
}

async function once(each: Case, servers: Servers, peer: PeerName): Promise<Figures> {
  const served = await servers.start(peer)
  try {
    return await each.run(served)
  } finally {
    await served.stop()
  }
}

function progress(sentence: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${sentence}`)
  else if (sentence) process.stderr.write(`${sentence}\n`)
}

function writeJson(options: Options, results: readonly object[]): void {
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    node: process.version,
    platform: process.platform,
  }
  const whole = { at: new Date().toISOString(), machine, versions, options, cases: results }
  writeFileSync(options.json!, `${JSON.stringify(whole, null, 2)}\n`)
  console.log(`All rounds are in ${options.json}.`)
}
