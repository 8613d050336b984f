import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigFault, readConfig } from './config.ts'
import { noServices } from './themes/providers/endpoint.ts'

it('works with no settings at all', () => {
  expect(readConfig({})).toEqual({
    port: 4173,
    host: '0.0.0.0',
    database: resolve('data/talkoot.db'),
    publicUrl: null,
    trustProxy: false,
    metricsToken: null,
    lexiconFile: null,
    services: noServices,
    logLevel: 'warn',
  })
})

it('takes every setting', () => {
  const env = {
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/talkoot',
    PUBLIC_URL: 'https://talkoot.example/',
    TRUST_PROXY: 'true',
    METRICS_TOKEN: 'dW3kq8-secret.word',
    LEXICON_FILE: '/etc/talkoot/words.txt',
    LOG_LEVEL: 'info',
  }
  expect(readConfig(env)).toEqual({
    port: 8080,
    host: '127.0.0.1',
    database: '/srv/talkoot/talkoot.db',
    publicUrl: 'https://talkoot.example',
    trustProxy: true,
    metricsToken: 'dW3kq8-secret.word',
    lexiconFile: '/etc/talkoot/words.txt',
    services: noServices,
    logLevel: 'info',
  })
})

it.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'talkoot'],
  ['PUBLIC_URL', 'ftp://talkoot.example'],
  ['PUBLIC_URL', 'https://talkoot.example/workshops'],
  ['TRUST_PROXY', 'maybe'],
  ['LOG_LEVEL', 'loud'],
])('says which setting is wrong and why: %s=%s', (name, value) => {
  const fault = (() => {
    try {
      return readConfig({ [name]: value })
    } catch (error) {
      return error as ConfigFault
    }
  })()
  expect(fault).toBeInstanceOf(ConfigFault)
  expect((fault as ConfigFault).message).toContain(`${name}="${value}" cannot be used: `)
})

it.each(['short', 'with a space in the middle', 'ä'.repeat(20)])(
  'does not repeat a token that cannot be used: %s',
  (token) => {
    expect(() => readConfig({ METRICS_TOKEN: token })).toThrow(
      /^The setting METRICS_TOKEN cannot be used: it must be 16 to 200 letters/,
    )
    expect(() => readConfig({ METRICS_TOKEN: token })).not.toThrow(token)
  },
)
