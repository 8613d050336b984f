import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { fallbackReasons } from '#shared/themes/clustering.ts'
import FallbackNotice from './FallbackNotice.vue'
import type { AskingDesk } from './useAsking.ts'

afterEach(cleanup)

/** What is said of a failure, what can be pressed, and how often that has asked again. */
function notice(fallback: (typeof fallbackReasons)[number]) {
  cleanup()
  const asked: string[] = []
  const asking = { run: { status: 'ready', fallback }, ask: () => asked.push(fallback) }
  render(FallbackNotice, { props: { asking: asking as unknown as AskingDesk, reason: null } })
  const words = screen.getByRole('status').querySelector('p')!.textContent.replaceAll(/\s+/g, ' ').trim()
  return { words, buttons: screen.queryAllByRole('button').map((each) => each.textContent?.trim()), asked }
}

it('C64 where a service did not help it is said why, what was done instead, and what can be done next', async () => {
  expect(new Set(fallbackReasons.map((reason) => notice(reason).words)).size).toBe(fallbackReasons.length)
  expect(notice('off')).toMatchObject({
    words:
      'Palvelu ei auttanut: ehdotus on laskettu sanoista. Palvelu ei ole enää käytössä, tai sen lupa on peruttu. Järjestäjä voi antaa luvan. Voit jatkaa tällä ehdotuksella.',
    buttons: [],
  })
  const slow = notice('slow')
  expect(slow.words).toBe(
    'Palvelu ei auttanut: ehdotus on laskettu sanoista. Palvelu ei vastannut ajoissa. Yritä uudelleen tai jatka tällä ehdotuksella.',
  )
  await fireEvent.click(screen.getByRole('button', { name: 'Yritä uudelleen' }))
  expect(slow.asked).toEqual(['slow'])
})
