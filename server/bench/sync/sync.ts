import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Figures, judge, type Measured } from '../judge.ts'
import { verdictsOf } from '../print.ts'
import { bars } from './bars.ts'
import { type Case, casesFor } from './cases.ts'
import { makeHouse } from './house.ts'
import { installPeers, versions } from './install.ts'
import { type Options, readOptions, usage } from './options.ts'
import { tableOf, titles } from './print.ts'
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
  const house = await makeHouse(PEOPLE)
  const cases = casesFor(options, house)
  const seconds = cases.reduce((sum, each) => sum + turnsOf(each) * each.lasts, 5)
  console.log(`About ${Math.ceil(seconds / 60)} minutes; leave the machine alone meanwhile. Ctrl+C ends it.`)

  const results: Measured<PeerName>[] = []
  try {
    const servers = new Servers(house, folder)
    for (const each of cases) {
      const measured = await measure(each, servers)
      results.push(measured)
      const verdicts = judge(measured, bars)
      console.log(`\n${tableOf(each, measured)}`)
      if (verdicts.length > 0) console.log(verdictsOf(verdicts))
    }
    const all = results.flatMap((each) => judge(each, bars))
    if (all.length > 0) console.log(`\n${all.filter(({ met }) => met).length} of ${all.length} bars met.`)
  } finally {
    house.remove()
    if (options.json) writeJson(options, results)
  }
}

/** How many times a server is measured for a case. */
const turnsOf = ({ peers, once: rare, rounds }: Case): number =>
  peers.reduce((sum, peer) => sum + (rare.includes(peer) ? 1 : rounds), 0)

/** All rounds of a case: each round every server in turn, each time another one first. */
async function measure(each: Case, servers: Servers): Promise<Measured<PeerName>> {
  const measured: Measured<PeerName> = { name: each.name, rounds: {}, failures: {} }
  for (let round = 0; round < each.rounds; round += 1) {
    const peers = round === 0 ? each.peers : each.peers.filter((peer) => !each.once.includes(peer))
    for (let turn = 0; turn < peers.length; turn += 1) {
      const peer = peers[(turn + round) % peers.length]!
      progress(`${each.name}, round ${round + 1} of ${each.rounds}: ${titles[peer]}`)
      try {
        ;(measured.rounds[peer] ??= []).push(await once(each, servers, peer))
      } catch (fault) {
        measured.failures[peer] = (fault as Error).message
      }
    }
  }
  progress('')
  return measured
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
