import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { playEvening } from '#shared/testing/eveningStory.ts'
import { longEvening } from '#shared/testing/longEvening.ts'
import { EveningStage } from './evening/EveningStage.ts'

it('an evening on which everything happens goes its way, over a restart in every step', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-evening-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const stage = await EveningStage.open(dataDir)
  onTestFinished(() => stage.server.close())
  onTestFinished(() => stage.close())
  await playEvening(longEvening, stage)
  expect(stage.slowest).toBeLessThan(5_000)
}, 120_000)
