/**
 * `npm test`: everything, cheapest first, and a closing line `N passed, N failed`. A check that is not a
 * test file (lint, walls, types, build) counts as one. Goes on after a failure, so that one run tells all.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'

const scratch = mkdtempSync(join(tmpdir(), 'talkoot-test-'))
const bin = (name: string) => join('node_modules', '.bin', name)
let passed = 0
let failed = 0

type Step = { name: string; run: () => Promise<{ passed: number; failed: number }> }

const check = (name: string, command: string, args: string[]): Step => ({
  name,
  run: async () => ((await exec(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
})

const vitest = (name: string, projects: string[]): Step => ({
  name,
  async run() {
    const file = join(scratch, `${projects.join('-')}.json`)
    const chosen = projects.flatMap((project) => ['--project', project])
    const code = await exec(bin('vitest'), [
      'run',
      ...chosen,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    return counted(file, code)
  },
})

/** Vitest's own figures; a run that failed without a failing test (a crash, an empty suite) is one failure. */
function counted(file: string, code: number): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      number
    >
    return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, code === 0 ? 0 : 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const steps: Step[] = [
  check('lint', bin('eslint'), [
    '-c',
    '.config/eslint.config.js',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '.',
  ]),
  check('layout of the text', bin('prettier'), ['--check', '--log-level', 'warn', '--cache', '.']),
  check('walls', bin('depcruise'), [
    '--config',
    '.config/dependency-cruiser.cjs',
    'client',
    'server',
    'shared',
  ]),
  check('types', bin('vue-tsc'), ['-b']),
  vitest('unit, property, fuzz, contract, integration and component tests', ['shared', 'server', 'client']),
  check('build', bin('vite'), ['build', '--logLevel', 'warn']),
  {
    name: 'browser',
    async run() {
      process.env['CHROMIUM'] = findChromium()
      return { passed: 1, failed: 0 }
    },
  },
  vitest('end to end in Chromium', ['e2e']),
]

for (const step of steps) {
  const begun = performance.now()
  console.log(`\n── ${step.name}`)
  const result = await step.run().catch((fault: Error) => {
    console.error(fault.message)
    return { passed: 0, failed: 1 }
  })
  passed += result.passed
  failed += result.failed
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`   ${step.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`)
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function exec(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: process.env })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
