import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { ExportJob, ExportOptions } from '#shared/report/exporting.ts'
import { ok } from '#shared/result.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { meView, workshopView } from '../workshop/testing/views.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { useExports } from './exporting/useExports.ts'
import ExportPanel from './ExportPanel.vue'
import { aReport } from './testing/aReport.ts'

const options: ExportOptions = { language: 'fi', questions: null, notes: true, names: true, version: null }
const aJob = (more: Partial<ExportJob>): ExportJob => ({
  ...{ id: 'j1', format: 'pptx', options, status: 'running', share: 0.4, ahead: 0 },
  ...{ bytes: null, replaced: 0, fault: null },
  ...more,
})

let asked: { name: string; input: unknown }[] = []
beforeEach(() => {
  setActivePinia(createPinia())
  asked = []
  const store = useWorkshopStore()
  store.view = workshopView([], null)
  store.me = meView('organiser')
  store.send = (async (name: string, input: unknown) => {
    asked.push({ name, input })
    return ok({ job: 'j1' })
  }) as typeof store.send
})
afterEach(cleanup)

const tell = async (exports: ExportJob[]) => {
  useWorkshopStore().me = meView('organiser', { exports })
  await nextTick()
}
const panel = (voted = false) =>
  render(ExportPanel, { props: { workshop: 'w', report: aReport(), voted, version: 3, language: 'sv' } })

describe('R91 taking the results along', () => {
  it('V15 says what each file is, and has ballots once a vote has closed', () => {
    const names = (voted: boolean) => {
      panel(voted)
      const all = screen.getAllByRole('button', { hidden: true }).map((each) => each.textContent?.trim())
      cleanup()
      return all.filter((name) => name !== '')
    }
    const [before, after] = [names(false), names(true)]
    expect(before.slice(0, 6)).toEqual([
      'PowerPoint Muokattavat diat',
      'Word Muokattava raportti',
      'PDF Raportti, A4',
      'Diat PDF:nä Esitettäviksi',
      'Excel Laput ja luvut',
      'Verkkosivu Saavutettavin muoto',
    ])
    expect(after.filter((name) => !before.includes(name))).toEqual(['Äänestysliput CSV, liput koodeineen'])
  })

  it('asks for what has been chosen, of the version on the page', async () => {
    panel()
    await fireEvent.click(screen.getByRole('switch', { name: 'Kaikki laput liitteeksi' }))
    await fireEvent.click(screen.getByRole('button', { name: /^Word/ }))
    expect(asked).toEqual([
      {
        name: 'export:start',
        input: { format: 'docx', options: { ...options, language: 'sv', notes: false, version: 3 } },
      },
    ])
  })

  it('shows place, progress, file and fault of each, and takes up again what failed', async () => {
    panel()
    await tell([
      aJob({ id: 'a', status: 'waiting', ahead: 2, format: 'pdf' }),
      aJob({ id: 'b' }),
      aJob({ id: 'c', status: 'ready', format: 'xlsx', bytes: 1_240_000, replaced: 2 }),
      aJob({ id: 'd', status: 'failed', format: 'docx', fault: 'memory' }),
      aJob({ id: 'e', status: 'cancelled' }),
    ])
    const rows = within(screen.getByRole('list', { name: 'Tekeillä olevat tiedostot' }))
    expect(rows.getAllByRole('listitem').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/^Word: tiedostoa ei syntynyt\. Raportti oli liian suuri.*Yritä uudelleen$/),
      'Lataa Excel 1,2 Mt2 merkkiä ei voinut piirtää: niiden paikalla on □.',
      'PowerPoint: tehdään40 %Peru',
      'PDF: jonossa, edellä 2 tiedostoaPeru',
    ])
    expect(rows.getByRole('link').getAttribute('href')).toBe('/api/workshops/w/exports/c')
    await fireEvent.click(rows.getByRole('button', { name: 'Yritä uudelleen: Word' }))
    await fireEvent.click(rows.getByRole('button', { name: 'Peru PDF' }))
    expect(asked).toEqual([
      { name: 'export:start', input: { format: 'docx', options } },
      { name: 'export:cancel', input: { job: 'd' } },
      { name: 'export:cancel', input: { job: 'a' } },
    ])
  })

  it('fetches by itself, once, only what was asked for on this page, and says so', async () => {
    await tell([aJob({ id: 'old', status: 'running' })])
    const fetched: string[] = []
    let exports!: ReturnType<typeof useExports>
    render(
      defineComponent(() => {
        exports = useExports(
          () => 'w',
          (path) => fetched.push(path),
        )
        return () => h('p')
      }),
    )
    await exports.start('pptx', options)
    const both = (status: ExportJob['status']) => [aJob({ id: 'old', status }), aJob({ status })]
    await tell(both('running'))
    await tell(both('ready'))
    await tell(both('ready'))
    expect([
      fetched,
      useAnnouncer()
        .log.value.slice(0, 3)
        .map(({ text }) => text),
    ]).toEqual([
      ['/api/workshops/w/exports/j1'],
      ['PowerPoint on valmis ja latautuu.', 'PowerPoint on valmis.', 'PowerPoint: pyydetty'],
    ])
  })
})
