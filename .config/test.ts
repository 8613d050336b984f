/**
 * `npm test`: everything, and a closing line `N passed, N failed`. A check that is not a test file (lint, walls,
 * types, build) counts as one. Goes on after a failure, so that one run tells all. Two lanes side by side: browsers
 * and servers mostly wait, and either uses what the other leaves of the processors; a third would make everybody
 * late. What never waits comes last, to whichever lane is free: no processor rests while the other is at work, and
 * browsers have no neighbour that takes a whole one. What failed is named once more at the end.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { findChromium } from './chromium.ts'

/** Hundreds of processes read the same code: read once, servers are up in half the time. */
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/node')

const scratch = mkdtempSync(join(tmpdir(), 'talkoot-test-'))
const bin = (name: string) => join('node_modules', '.bin', name)

type Outcome = { passed: number; failed: number; faults?: string[] }
type Say = (line: string) => void
type Step = { name: string; run: (say: Say) => Promise<Outcome> }

const check = (name: string, command: string, args: string[]): Step => ({
  name,
  run: async (say) =>
    (await exec(command, args, say)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
})

const vitest = (name: string, projects: string[]): Step => ({
  name,
  async run(say) {
    const file = join(scratch, `${projects.join('-')}.json`)
    const chosen = projects.map((project) => `--project=${project}`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await exec(bin('vitest'), ['run', ...chosen, ...reporters], say)
    return counted(file, code)
  },
})

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** Vitest's own figures; a run that failed without a failing test (a crash, an empty suite) is one failure. */
function counted(file: string, code: number): Outcome {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1)
    return { passed: report.numPassedTests, failed, faults: report.testResults.flatMap(faultsOf) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function faultsOf({ name, message, assertionResults }: Report['testResults'][number]): string[] {
  const failing = assertionResults.filter(({ status }) => status === 'failed')
  const ofTests = failing.map((test) => [test.fullName, ...test.failureMessages].join('\n'))
  return [...ofTests, ...(message === '' ? [] : [message])].map((fault) => `${name}\n${fault.slice(0, 2000)}`)
}

const lint = [
  '-c',
  '.config/eslint.config.js',
  '--cache',
  '--cache-location',
  'node_modules/.cache/eslint/',
  '.',
]
const walls = ['--config', '.config/dependency-cruiser.cjs', 'client', 'server', 'shared']

const lanes: Record<string, Step[]> = {
  browser: [
    check('build', bin('vite'), ['build', '--logLevel', 'warn']),
    {
      name: 'browser',
      async run() {
        process.env['CHROMIUM'] = findChromium()
        return { passed: 1, failed: 0 }
      },
    },
    vitest('end to end in Chromium', ['e2e']),
  ],
  tests: [vitest('unit, property, fuzz, contract, integration and component tests', ['!e2e'])],
}

/** What either lane takes when it has done its own, the longest first. */
const last: Step[] = [
  check('types', bin('vue-tsc'), ['-b']),
  check('lint', bin('eslint'), lint),
  check('layout of the text', bin('prettier'), ['--check', '--log-level', 'warn', '--cache', '.']),
  check('walls', bin('depcruise'), walls),
]

const outcomes = (await Promise.all(Object.entries(lanes).map(runLane))).flat()
rmSync(scratch, { recursive: true, force: true })
const sum = (which: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[which], 0)
for (const fault of outcomes.flatMap(({ faults = [] }) => faults)) console.log(`\nfailed: ${fault}`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1

/** Runs the lane's steps one after another, then of the last ones; each line that they say has the lane's name before it. */
async function runLane([lane, own]: [string, Step[]]): Promise<Outcome[]> {
  const say: Say = (line) => console.log(`${lane.padEnd(7)} | ${line}`)
  const all: Outcome[] = []
  for (let step = own.shift(); step; step = own.shift() ?? last.shift()) {
    const { name, run } = step
    const begun = performance.now()
    say(`── ${name}`)
    const outcome = await run(say).catch((fault: Error) => {
      say(fault.message)
      return { passed: 0, failed: 1 }
    })
    all.push(outcome)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    say(`   ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
  }
  return all
}

function exec(command: string, args: string[], say: Say): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: process.env })
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', say)
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
