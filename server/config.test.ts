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
    EMBEDDINGS_URL: 'http://localhost:11434/v1/',
    EMBEDDINGS_MODEL: 'bge-m3',
    MODEL_URL: 'https://gateway.example/v1/chat/completions',
    MODEL_NAME: 'gemma3:12b',
    MODEL_KEY: 'sk-hush',
    MODEL_PRICE: '0.4/1.6',
    SERVICE_HOSTS: 'Gateway.example, 10.0.0.5:11434',
    SERVICE_TIMEOUT: '20',
  }
  expect(readConfig(env)).toEqual({
    port: 8080,
    host: '127.0.0.1',
    database: '/srv/talkoot/talkoot.db',
    publicUrl: 'https://talkoot.example',
    trustProxy: true,
    metricsToken: 'dW3kq8-secret.word',
    lexiconFile: '/etc/talkoot/words.txt',
    services: {
      embeddings: { url: 'http://localhost:11434/v1', model: 'bge-m3', key: null, price: null },
      model: {
        url: 'https://gateway.example/v1',
        model: 'gemma3:12b',
        key: 'sk-hush',
        price: { sent: 0.4, answered: 1.6 },
      },
      hosts: ['gateway.example', '10.0.0.5:11434'],
      currency: 'EUR',
      timing: { request: 20_000, whole: 300_000, pause: 1_000 },
    },
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
  ['SERVICE_HOSTS', 'https://gateway.example/v1'],
  ['SERVICE_TIMEOUT', '0'],
  ['MODEL_PRICE', 'free'],
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

it.each([
  ['EMBEDDINGS_URL', 'https://user:hush@gateway.example/v1'],
  ['MODEL_URL', 'file:///etc/hush'],
  ['MODEL_URL', 'https://gateway.example/v1?key=hush'],
  ['MODEL_KEY', 'hush hush'],
])('C52 does not repeat an address or key that cannot be used: %s', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    new RegExp(`^The setting ${name} cannot be used: it must be `),
  )
  expect(() => readConfig({ [name]: value })).not.toThrow(/hush/)
})

it.each([
  ['EMBEDDINGS_URL', 'http://localhost:11434/v1', 'EMBEDDINGS_MODEL'],
  ['MODEL_NAME', 'gemma3:12b', 'MODEL_URL'],
])('says what is missing beside %s', (name, value, missing) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    `The setting ${name} needs ${missing} beside it. See "Settings" in README.md.`,
  )
})
