import type { CandidateName, Candidate } from './candidate.ts'
import type { PagesServer } from './pagesServer.ts'

/** A peer, or the empty page, by its page. */
export const peer = (name: Exclude<CandidateName, 'ours'>, pages: PagesServer): Candidate => ({
  name,
  prepare: async (_, { notes }) => `${pages.origin}/${name}.html?notes=${notes}`,
  async remote(page) {
    await page.evaluate('bench.remote?.(true)')
    return async () => void (await page.evaluate('bench.remote?.(false)'))
  },
  async target(page) {
    const { width, height } = page.viewportSize()!
    return { x: width / 2, y: height / 2 }
  },
})
