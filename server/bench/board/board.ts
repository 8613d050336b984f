import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { type Figures, judge, type Measured } from '../judge.ts'
import { tableOf, verdictsOf } from '../print.ts'
import { bars } from './bars.ts'
import { openBrowser } from './browser.ts'
import { type Candidate, candidateNames, type CandidateName } from './candidate.ts'
import { type Case, casesFor } from './cases.ts'
import { buildPeers, versions } from './install.ts'
import { type Options, readOptions, usage } from './options.ts'
import { Ours } from './ours.ts'
import { PagesServer } from './pagesServer.ts'
import { tool } from './tool.ts'
import { peer } from './peers.ts'

type Result = Measured<CandidateName>

const titles: Record<CandidateName, string> = {
  reference: 'an empty page',
  ours: 'ours',
  excalidraw: 'Excalidraw',
  tldraw: 'tldraw',
}

/** `npm run bench -- board`: our board and the whiteboards people know, in one browser, in turn. */
export async function benchBoard(args: readonly string[]): Promise<void> {
  let options: Options
  try {
    options = readOptions(args)
  } catch (fault) {
    console.error(`${(fault as Error).message}\n\n${usage}`)
    process.exitCode = 1
    return
  }
  await tool<{ buildWhenStale: () => Promise<void> }>('build').then(({ buildWhenStale }) => buildWhenStale())
  const wantsPeers = options.candidates.some((name) => name === 'excalidraw' || name === 'tldraw')
  const built = wantsPeers ? await buildPeers(console.log) : null
  if (!built) options = { ...options, candidates: ['reference', 'ours'] }
  console.log('Leave the machine alone meanwhile: frames are measured. Ctrl+C ends it.')

  // The built pages first: the sources have the same names.
  const pages = await PagesServer.start([...(built ? [built] : []), join(import.meta.dirname, 'pages')])
  const ours = await Ours.start()
  const candidates = new Map(
    candidateNames.map((name): [CandidateName, Candidate] => [
      name,
      name === 'ours' ? ours : peer(name, pages),
    ]),
  )
  const results: Result[] = []
  try {
    for (const each of casesFor(options)) {
      const measured = await measure(each, candidates)
      results.push(measured)
      console.log(`\n${tableOf(each, measured, { titles, clean: { busy: 0.3 } })}`)
      const verdicts = judge<CandidateName>(measured, bars)
      if (verdicts.length > 0) console.log(verdictsOf(verdicts))
    }
    const all = results.flatMap((each) => judge<CandidateName>(each, bars))
    if (all.length > 0) console.log(`\n${all.filter(({ met }) => met).length} of ${all.length} bars met.`)
  } finally {
    await ours.stop()
    pages.close()
    if (options.json) writeJson(options, results)
  }
}

/** All rounds of a case: each round everybody in turn, each time another one first, each in a fresh browser. */
async function measure(each: Case, candidates: ReadonlyMap<CandidateName, Candidate>): Promise<Result> {
  const measured: Result = { name: each.name, rounds: {}, failures: {} }
  for (let round = 0; round < each.rounds; round += 1) {
    for (let turn = 0; turn < each.candidates.length; turn += 1) {
      const name = each.candidates[(turn + round) % each.candidates.length]!
      progress(`${each.name}, round ${round + 1} of ${each.rounds}: ${titles[name]}`)
      try {
        ;(measured.rounds[name] ??= []).push(await once(each, candidates.get(name)!))
      } catch (fault) {
        measured.failures[name] = (fault as Error).message.split('\n')[0]!
      }
    }
  }
  progress('')
  return measured
}

async function once(each: Case, candidate: Candidate): Promise<Figures> {
  const browser = await openBrowser()
  try {
    return await each.run(browser, candidate)
  } finally {
    await browser.close()
  }
}

function progress(sentence: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${sentence}`)
  else if (sentence) process.stderr.write(`${sentence}\n`)
}

function writeJson(options: Options, results: readonly Result[]): void {
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    node: process.version,
    platform: process.platform,
    load: loadavg(),
  }
  const whole = { at: new Date().toISOString(), machine, versions, options, cases: results }
  writeFileSync(options.json!, `${JSON.stringify(whole, null, 2)}\n`)
  console.log(`All rounds are in ${options.json}.`)
}
