import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take the longest, the longest first: they wait for real servers, browsers and kills, however short they are. */
const long = [
  'client/e2e/runningKeys.e2e.ts',
  'client/e2e/councilDay.e2e.ts',
  'client/e2e/running.e2e.ts',
  'client/e2e/pages.e2e.ts',
  'client/e2e/themes.e2e.ts',
  'client/e2e/device.e2e.ts',
  'client/e2e/together.e2e.ts',
  'client/e2e/keyboard.e2e.ts',
  'server/testing/memory.int.test.ts',
  'server/testing/restart.int.test.ts',
  'server/testing/longEvening.int.test.ts',
  'server/testing/councilDay.int.test.ts',
  'server/testing/crash.int.test.ts',
  'server/testing/frames.fuzz.test.ts',
  'server/testing/convergence.fuzz.test.ts',
  'server/testing/walks.int.test.ts',
  'server/testing/smallWorkshop.int.test.ts',
  'server/demo/demo.int.test.ts',
  'server/board/BoardRooms.test.ts',
]

/**
 * Begins with what takes long, so that no worker is left with a long file when the others have done. Vitest's own
 * order goes by an earlier run, which a fresh clone has not had, and without one by the size of files.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(name))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
