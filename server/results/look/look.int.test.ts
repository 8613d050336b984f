import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KeptLogo, LOOK_FILE, logoPath, themeFilePath } from '#shared/contract/looks.ts'
import { type Look, noClosing, plainLook } from '#shared/report/look.ts'
import { laden, plain } from '../../images/testing/pictures.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import { must } from '../../testing/TestPerson.ts'
import { dressOf } from './dress.ts'
import { bomb, themeXml, themeZip } from './testing/themeFiles.ts'

let server: TestServer
let stage: SocketStage
let at: string
beforeAll(async () => {
  server = await startServer()
  stage = new SocketStage(server)
  await stage.person('Ritva').opensWorkshop('focus', 'fi', 2)
  await stage.person('Aino').joins(1)
  await stage.person('Kaisa').enters('facilitator')
  at = stage.play.workshop
})
afterAll(async () => {
  stage.close()
  await server.close()
})

const from = (who: string) => ({ cookie: stage.person(who).visitor.cookie })
async function send<T>(method: 'PUT' | 'POST', path: string, body: Uint8Array, who = 'Ritva') {
  const answer = await fetch(server.origin + path, { method, headers: from(who), body: new Uint8Array(body) })
  return { status: answer.status, ...((await answer.json()) as T & { code?: string; message?: string }) }
}
const sendLogo = (body: Uint8Array, who?: string) => send<Partial<KeptLogo>>('PUT', logoPath(at), body, who)
const getLogo = (who: string, id: string) =>
  fetch(server.origin + logoPath(at, id), { headers: from(who) }).then(({ status }) => status)
const set = (look: Partial<Look>) =>
  stage.person('Ritva').asks('look:set', { look: { ...plainLook, ...look } })

describe('how documents look', () => {
  it('R75 colours need contrast with white: what one has and needs is told', async () => {
    const answers = [
      await set({ accent: '#777777' }),
      await set({ second: '#aaaaaa' }),
      await set({ accent: '#767676', second: '#949494', name: 'Pohjois-Karjalan liitto' }),
      await stage.person('Kaisa').asks('look:set', { look: plainLook }),
    ]
    expect(answers).toEqual([
      { ok: false, refusal: { code: 'poor-contrast', detail: '4,4 / 4,5' } },
      { ok: false, refusal: { code: 'poor-contrast', detail: '2,3 / 3' } },
      { ok: true, value: {} },
      { ok: false, refusal: { code: 'forbidden' } },
    ])
  })

  it('R76 a logo is kept, used once it is named, and given to those in the workshop', async () => {
    const { status, ...kept } = await sendLogo(laden.png)
    expect([status, kept]).toEqual([
      200,
      { id: expect.stringMatching(/^a\.[\w-]{43}$/), type: 'image/png', width: 4, height: 3 },
    ])
    const logo = { ...(kept as KeptLogo), alt: 'Kunnan vaakuna' }
    const answers = [
      await set({ logo: { ...logo, id: 'a.toinen' } }),
      // What it is is not the sender's to say.
      await set({ logo: { ...logo, width: 9999, type: 'image/jpeg' } }),
    ]
    expect(answers.map(({ ok }) => ok)).toEqual([false, true])
    const house = server.app.house
    const desk = house.desks.get(at)!
    expect(await dressOf(house, desk)).toEqual({ ...plainLook, logo: { ...logo, bytes: plain.png } })

    // Another that is only tried leaves the one in use alone.
    const tried = [(await sendLogo(plain.jpeg)).id!, (await sendLogo(plain.png)).id!]
    expect(tried.map((id) => id[0])).toEqual(['b', 'b'])
    expect([
      await getLogo('Aino', logo.id),
      await getLogo('Kaisa', tried[0]!),
      await getLogo('Kaisa', tried[1]!),
      (await fetch(server.origin + logoPath(at, logo.id))).status,
    ]).toEqual([200, 404, 200, 401])
  })

  it('R76 no logo comes of a film, of words, nor of thirty megabytes, and who may not send is told first', async () => {
    const large = new Uint8Array(30 * 1024 * 1024)
    const all = [
      await sendLogo(laden.webp),
      await sendLogo(new TextEncoder().encode('Ei ole kuva')),
      await sendLogo(large),
      await sendLogo(plain.png, 'Kaisa'),
    ]
    expect(large.length).toBeGreaterThan(LOOK_FILE.logo)
    expect(all.map(({ code }) => code)).toEqual(['bad-logo', 'bad-logo', 'bad-logo', 'forbidden'])
    expect(all[2]!.message).toContain('4 M')
  })

  it('R7 what no file can carry stays out of files, also where a hand-written command names a look', async () => {
    const desk = server.app.house.desks.get(at)!
    const { logo } = desk.state.results.look
    const fonts = { head: '"/><script>', body: 'Georgia' }
    await set({
      name: 'Kunta \ud83d\u0007\uffff\u202e',
      fonts,
      file: '\ud83d',
      logo: { ...logo!, alt: '\u0007' },
    })
    expect(await dressOf(server.app.house, desk)).toEqual({
      ...plainLook,
      name: 'Kunta \ufffd',
      logo: { ...logo, alt: '\ufffd', bytes: plain.png },
    })
    await set({ logo })
  })

  it('R77 a theme file suggests colours and fonts; bombs and broken ones are refused', async () => {
    const path = `${themeFilePath(at)}?name=${encodeURIComponent('C:\\mallit\\kunta.potx')}`
    const read = await send('POST', path, themeZip(themeXml(['FFCC00', '003366', '00A0A0'])))
    expect(read).toEqual({
      status: 200,
      ...{ accent: '#003366', second: '#00a0a0', file: 'kunta.potx' },
      fonts: { head: 'Georgia', body: 'Verdana' },
      changed: [{ what: 'accent', from: '#ffcc00', to: '#003366' }],
    })
    const bad = [
      await send('POST', path, new Uint8Array([80, 75, 3, 4, 0])),
      await send('POST', path, bomb(true)),
      await send('POST', path, themeZip(themeXml(['003366'])), 'Aino'),
    ]
    expect(bad.map(({ code }) => code)).toEqual(['bad-theme-file', 'bad-theme-file', 'forbidden'])
  })

  it('R78 a copy looks the same and has the same contact; what happens next is of the day', async () => {
    const ritva = stage.person('Ritva')
    await ritva.does('closing:set', { closing: { next: 'Hallitus 3.3.', contact: 'Ritva, 013 000' } })
    const copy = must(await ritva.visitor.call('duplicateWorkshop', { workshop: at }, {}))
    const { house } = server.app
    const [one, other] = [house.desks.get(at)!, house.desks.get(copy.workshop)!]
    expect(one.state.results.closing).toEqual({ next: 'Hallitus 3.3.', contact: 'Ritva, 013 000' })
    expect(other.state.results.closing).toEqual({ ...noClosing, contact: 'Ritva, 013 000' })
    expect(await dressOf(house, other)).toEqual(await dressOf(house, one))
    expect((await dressOf(house, other)).logo?.bytes).toEqual(plain.png)
  })
})
