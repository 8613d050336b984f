import { describe, expect, it } from 'vitest'
import { hostOf, readBase } from './endpoint.ts'

describe('C51 an address that an organiser names', () => {
  it.each([
    ['https://gateway.example/v1/', 'https://gateway.example/v1', 'gateway.example'],
    ['https://gateway.example:443/v1/embeddings', 'https://gateway.example/v1', 'gateway.example'],
    ['http://gateway.example', 'http://gateway.example', 'gateway.example:80'],
    [
      'http://gateway.example\\@other.example/v1',
      'http://gateway.example/@other.example/v1',
      'gateway.example:80',
    ],
    ['http://2130706433:8080/v1', 'http://127.0.0.1:8080/v1', '127.0.0.1:8080'],
    ['http://[0:0::1]:8080/v1', 'http://[::1]:8080/v1', '[::1]:8080'],
    ['https://gateway.example./v1', 'https://gateway.example./v1', 'gateway.example.'],
  ])('%s is known by the host that is reached', (given, base, host) => {
    expect([readBase(given), hostOf(readBase(given)!)]).toEqual([base, host])
  })

  // What is added to the base would become a question or a fragment, and any path of the host could be called.
  it.each([
    ...['https://gateway.example/admin?', 'https://gateway.example/admin#', 'https://gateway.example/v1?a=b'],
    ...['http://gateway.example@other.example/v1', 'https://:key@gateway.example/v1', 'file:///etc/passwd'],
    ...['//gateway.example/v1', 'https://gateway%40other.example/v1', 'gateway.example'],
  ])('%s is none', (given) => expect(readBase(given)).toBeNull())
})
