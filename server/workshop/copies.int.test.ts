import { expect, it } from 'vitest'
import { workshopId } from '#shared/ids.ts'
import { noWordEdits } from '#shared/themes/wordEdits.ts'
import { noServices } from '../themes/providers/endpoint.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer } from '../testing/startServer.ts'
import { must } from '../testing/TestPerson.ts'

it('S26 C32 C50 C52 a copy has the named themes and the own words, and no service, consent or hidden word', async () => {
  const host = 'gateway.example'
  const server = await startServer({ services: { ...noServices, hosts: [host] } })
  const stage = new SocketStage(server)
  try {
    const ritva = stage.person('Ritva')
    await ritva.opensWorkshop('strategy', 'fi', 1)
    const from = ritva.view.id
    const guides = [{ id: 'g1', title: 'Kyydit', words: ['bussi'] }]
    const text = 'Saaristo: lautta'
    const activity = ritva.view.activities[0]!.id
    await ritva.does('themes:guide', { activity, guides })
    const { lexicon } = await ritva.does('lexicon:set', { text })
    await ritva.does('words:edit', { words: { hidden: ['bussi'], joined: [] } })
    const service = { service: 'model', model: 'm1' } as const
    await ritva.does('services:connect', {
      ...service,
      url: `https://${host}/v1`,
      key: 'sk-of-the-organiser',
    })
    await ritva.does('services:allow', { ...service, host })

    const { visitor } = ritva
    const copies = [
      must(await visitor.call('rehearseWorkshop', { workshop: from }, {})).workshop,
      must(await visitor.call('duplicateWorkshop', { workshop: from }, {})).workshop,
    ]
    for (const id of copies) {
      await ritva.goesTo(id)
      expect(ritva.view.activities[0]?.guides).toEqual(guides)
      expect(ritva.view).toMatchObject({ lexicon: { ...lexicon, at: lexicon?.at }, consents: [] })
      expect(await ritva.does('lexicon:read', {})).toEqual({ text })
      expect(await ritva.does('services:read', {})).toEqual({ offers: [], connects: true })
      const { wordEdits } = server.app.house.desks.get(workshopId.parse(id))!.state
      expect(wordEdits).toEqual(noWordEdits)
    }
  } finally {
    stage.close()
    await server.close()
  }
}, 30_000)
