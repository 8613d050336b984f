import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RealServer } from './RealServer.ts'

const health = (server: RealServer) => fetch(`${server.origin}/health`).then(({ status }) => status)

it('a real server comes back on its port after a kill, and its own end does not pass unnoticed', async () => {
  const server = await RealServer.start()
  const { port } = server
  expect(await health(server)).toBe(200)
  expect(await server.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
  await server.restart()
  expect([server.port, server.died, await health(server)]).toEqual([port, null, 200])

  process.kill(server.pid, 'SIGABRT')
  await server.ended
  expect(server.died).toEqual({ code: null, signal: 'SIGABRT' })
  await expect(server.close()).rejects.toThrow('SIGABRT')
  expect(existsSync(server.dataDir)).toBe(false)
})

it('a server that cannot start says why', async () => {
  await expect(RealServer.start({ env: { LOG_LEVEL: 'shouting' } })).rejects.toThrow('LOG_LEVEL')
})
