import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigFault, readConfig } from './config.ts'

it('works with no settings at all', () => {
  expect(readConfig({})).toEqual({
    port: 4173,
    host: '0.0.0.0',
    database: resolve('data/talkoot.db'),
    publicUrl: null,
    trustProxy: false,
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
    LOG_LEVEL: 'info',
  }
  expect(readConfig(env)).toEqual({
    port: 8080,
    host: '127.0.0.1',
    database: '/srv/talkoot/talkoot.db',
    publicUrl: 'https://talkoot.example',
    trustProxy: true,
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
