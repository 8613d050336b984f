import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { type Saved, useDraft } from './useDraft.ts'

type Ruled = { names: string[] }

/** A server of one value: refuses a stale revision, tells its view like the real one. */
function aServer(names: string[]) {
  const ruled = ref<Ruled>({ names })
  const revision = ref(1)
  const put = (value: Ruled) => {
    ruled.value = structuredClone(value)
    revision.value += 1
  }
  const send = async (value: Ruled, at: number): Promise<Saved> => {
    if (at !== revision.value) return { ok: false, refusal: { code: 'stale' } }
    put(value)
    await nextTick()
    return { ok: true, value: { revision: revision.value } }
  }
  const draft = effectScope().run(() =>
    useDraft(
      () => ruled.value,
      () => revision.value,
    ),
  )!
  return { ruled, revision, put, send, ...draft }
}
const clock = () => 77

describe('useDraft', () => {
  it('follows the server while untouched', async () => {
    const it = aServer(['a'])
    it.put({ names: ['a', 'b'] })
    await nextTick()
    expect([it.draft.value, it.dirty.value, it.conflict.value]).toEqual([{ names: ['a', 'b'] }, false, false])
  })

  it('saves and says when', async () => {
    const it = aServer(['a'])
    it.draft.value.names.push('mine')
    expect(await it.save(it.send, clock)).toBe(true)
    expect([it.ruled.value, it.dirty.value, it.savedAt.value]).toEqual([{ names: ['a', 'mine'] }, false, 77])
  })

  it('is not stale when something else was revised', async () => {
    const it = aServer(['a'])
    it.draft.value.names.push('mine')
    it.revision.value += 5
    await nextTick()
    expect([it.conflict.value, await it.save(it.send, clock)]).toEqual([false, true])
  })

  it('keeps the person’s edits when somebody else saved first, until they choose', async () => {
    const it = aServer(['a'])
    it.draft.value.names.push('mine')
    it.put({ names: ['theirs'] })
    await nextTick()
    expect([it.conflict.value, it.draft.value]).toEqual([true, { names: ['a', 'mine'] }])
    expect(await it.save(it.send, clock)).toBe(false)
    expect([it.conflict.value, it.ruled.value]).toEqual([true, { names: ['theirs'] }])

    it.takeLatest()
    expect([it.conflict.value, it.draft.value]).toEqual([false, { names: ['theirs'] }])
  })

  it('saves one’s own over the other’s when asked to', async () => {
    const it = aServer(['a'])
    it.draft.value.names.push('mine')
    it.put({ names: ['theirs'] })
    await nextTick()
    expect(await it.overwrite(it.send, clock)).toBe(true)
    expect([it.ruled.value, it.conflict.value]).toEqual([{ names: ['a', 'mine'] }, false])
  })

  it('takes the server’s tidied form of what was saved', async () => {
    const it = aServer(['a'])
    it.draft.value.names.push(' mine ')
    const tidying = async (value: Ruled, at: number) =>
      it.send({ names: value.names.map((name) => name.trim()) }, at)
    await it.save(tidying, clock)
    await nextTick()
    expect([it.draft.value, it.dirty.value, it.conflict.value]).toEqual([
      { names: ['a', 'mine'] },
      false,
      false,
    ])
  })

  it('keeps the edits and tells why when a save is refused', async () => {
    const it = aServer(['a'])
    it.draft.value.names.push('mine')
    await it.save(async () => ({ ok: false, refusal: { code: 'archived' } }), clock)
    expect([it.refusal.value, it.draft.value, it.dirty.value]).toEqual([
      { code: 'archived' },
      { names: ['a', 'mine'] },
      true,
    ])
  })
})
