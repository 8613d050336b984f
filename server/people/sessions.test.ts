import { describe, expect, it } from 'vitest'
import { COOKIE, Device, Sessions } from './sessions.ts'

const sessions = new Sessions('a secret')
const header = (token: string) => `other=1; ${COOKIE}=${token}`

describe('devices', () => {
  it('A8 knows a device again by its cookie', () => {
    const token = sessions.issue()
    expect(sessions.device(header(token))?.hash).toBe(sessions.device(header(token))?.hash)
    expect(sessions.device(header(sessions.issue()))?.hash).not.toBe(sessions.device(header(token))?.hash)
  })

  it('knows nobody by a tampered, foreign or missing cookie', () => {
    const token = sessions.issue()
    const [id, mac] = token.split('.') as [string, string]
    for (const bad of [
      `${id}x.${mac}`,
      `${id}.${mac.slice(0, -1)}`,
      `${id}.`,
      id,
      '',
      '.',
      new Sessions('other').issue(),
    ]) {
      expect(sessions.device(header(bad))).toBeNull()
    }
    expect(sessions.device(undefined)).toBeNull()
    expect(sessions.device('talkootish=1')).toBeNull()
  })

  it('gives the cookie to no script and no other site, and to plain http only when told', () => {
    expect(sessions.cookie('t', false)).toBe('talkoot=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000')
    expect(sessions.cookie('t', true)).toContain('; Secure')
  })

  it('V5 makes ballot keys that the stored hash cannot make', () => {
    const token = sessions.issue()
    const device = sessions.device(header(token))!
    const place = { workshop: 'w', activity: 'a', vote: 'first' }
    const key = device.ballotKey(place)
    expect(sessions.device(header(token))!.ballotKey(place)).toBe(key)
    const others = [
      { ...place, activity: 'b' },
      { ...place, vote: 'second' },
    ].map((at) => device.ballotKey(at))
    expect(new Set([key, ...others]).size).toBe(3)
    expect(key).not.toContain(device.hash)
  })

  it('V11 finds ballots that were cast when an activity had one vote', () => {
    const keys = [new Device('laite').ballotKey({ workshop: 'w', activity: 'a', vote: 'first' })]
    expect(keys).toEqual(['HIYLz_cUdWgktuNQXUxHxThjrXKn13602AV1fFQ-pWQ'])
  })

  it('tells nothing of the cookie when it is written down', () => {
    const token = sessions.issue()
    const device = sessions.device(header(token))!
    expect(JSON.stringify(device)).not.toContain(token.split('.')[0])
  })
})

describe('links and pseudonyms', () => {
  it('A7 a new generation voids a link', () => {
    const key = sessions.linkKey('w', 'facilitator', 1)
    expect(sessions.opensLink(key, 'w', 'facilitator', 1)).toBe(true)
    expect(sessions.opensLink(key, 'w', 'facilitator', 2)).toBe(false)
    expect(sessions.opensLink(key, 'w', 'organiser', 1)).toBe(false)
    expect(sessions.opensLink(key, 'x', 'facilitator', 1)).toBe(false)
    expect(sessions.opensLink('', 'w', 'facilitator', 1)).toBe(false)
  })

  it('one person has one pseudonym an activity', () => {
    expect(sessions.personKey('w', 'a', 'p')).toBe(sessions.personKey('w', 'a', 'p'))
    expect(sessions.personKey('w', 'a', 'p')).not.toBe(sessions.personKey('w', 'b', 'p'))
    expect(sessions.personKey('w', 'a', 'p')).not.toBe(sessions.personKey('w', 'a', 'q'))
  })
})
