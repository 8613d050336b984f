import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { NoteId, ThemeId } from '../ids.ts'
import { aBoard, aNote, aTheme } from '../testing/boards.ts'
import { RandomSource } from '../testing/RandomSource.ts'
import { apply, birth, read } from './BoardDoc.ts'
import { noteKinds } from './note.ts'
import type { BoardOp } from './ops.ts'
import type { BoardSnapshot } from './snapshot.ts'
import { undoable } from './undo.ts'

/** A person with a board of their own and a wire that may be down or slow. */
class Peer {
  doc = new Y.Doc()
  undo = undoable(this.doc)
  online = false
  up: Uint8Array[] = []
  down: Uint8Array[] = []

  /** `client` decides who wins where two write at once, so it belongs to the seed. */
  reset(client: number): void {
    this.undo.close()
    this.doc.destroy()
    this.doc = new Y.Doc()
    this.doc.clientID = client
    this.undo = undoable(this.doc)
    this.online = false
    this.up = []
    this.down = []
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.online && origin !== 'wire') this.up.push(update)
    })
  }
}

/** People at one board around a server, with drops, joins, late deliveries and closings, all from one seed. */
class Story {
  readonly random: RandomSource
  readonly peers: Peer[]
  readonly made = new Set<string>()
  server = birth(aBoard())
  counts = { ops: 0, drops: 0, seals: 0, undos: 0 }

  constructor(seed: number, peers: number) {
    this.random = new RandomSource(seed)
    this.peers = Array.from({ length: peers }, () => new Peer())
    for (const peer of this.peers) this.enter(peer)
  }

  enter(peer: Peer): void {
    peer.reset(1 + this.random.below(2 ** 31))
    this.join(peer)
  }

  join(peer: Peer): void {
    if (peer.online) return
    Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(peer.doc)), 'wire')
    this.receive(Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(this.server)), peer)
    peer.online = true
  }

  receive(update: Uint8Array, from: Peer): void {
    Y.applyUpdate(this.server, update, from)
    for (const peer of this.peers) if (peer !== from && peer.online) peer.down.push(update)
  }

  drop(peer: Peer): void {
    this.counts.drops += 1
    peer.online = false
    peer.up = []
    peer.down = []
  }

  flush(peer: Peer, some = true): void {
    const share = (queue: Uint8Array[]) =>
      queue.splice(0, some ? this.random.below(queue.length + 1) : queue.length)
    for (const update of share(peer.up)) this.receive(update, peer)
    for (const update of share(peer.down)) Y.applyUpdate(peer.doc, update, 'wire')
  }

  /** Closing the board: what has arrived is kept as plain data and a fresh edition is born from it. */
  seal(): void {
    this.counts.seals += 1
    for (const peer of this.peers) this.flush(peer, false)
    const { snapshot, unreadable } = read(this.server)
    expect(unreadable).toBe(0)
    this.server = birth({ ...snapshot, meta: { ...snapshot.meta, epoch: snapshot.meta.epoch + 1 } })
    expect(read(this.server).snapshot.notes).toEqual(snapshot.notes)
    this.made.clear()
    for (const note of snapshot.notes) this.made.add(note.id)
    for (const peer of this.peers) this.enter(peer)
  }

  act(peer: Peer): void {
    const { random } = this
    const { notes, themes } = read(peer.doc).snapshot
    if (notes.length === 0 || random.chance(0.2)) {
      const id = `n${this.made.size}-${random.below(1e9)}`
      this.made.add(id)
      this.perform(peer, [
        { op: 'note/add', note: aNote(id, { born: this.counts.ops, text: random.pick(['', 'Luottamus']) }) },
      ])
      return
    }
    const note = random.pick(notes)
    const theme = themes.length > 0 ? random.pick(themes) : null
    const choices: BoardOp[] = [
      {
        op: 'note/type',
        id: note.id,
        at: random.below(note.text.length + 1),
        remove: random.below(4),
        insert: random.pick(['', 'a', 'ä😀', ' sana']),
      },
      { op: 'note/move', id: note.id, at: [random.below(900), random.below(900)] },
      { op: 'note/kind', id: note.id, kind: random.pick(noteKinds) },
      { op: 'note/archive', id: note.id, by: null, at: this.counts.ops },
      { op: 'note/restore', id: note.id },
      { op: 'theme/add', ...aTheme(`t${random.below(1e9)}`, { order: random.below(9) }) },
    ]
    if (theme) {
      choices.push(
        { op: 'note/sort', id: note.id, theme: { id: theme.id, by: 'people' } },
        { op: 'theme/rename', id: theme.id, title: random.pick(['Arki', 'Juhla']) },
      )
      if (random.chance(0.2)) choices.push({ op: 'theme/dissolve', id: theme.id as ThemeId })
    }
    this.perform(peer, [random.pick(choices)])
  }

  perform(peer: Peer, ops: BoardOp[]): void {
    this.counts.ops += 1
    if (this.random.chance(0.5)) peer.undo.mark()
    apply(peer.doc, ops, { from: 'person' })
  }

  step(): void {
    const { random } = this
    const peer = random.pick(this.peers)
    const dice = random.next()
    if (dice < 0.55) this.act(peer)
    else if (dice < 0.62) {
      this.counts.undos += 1
      random.pick([peer.undo.undo, peer.undo.redo, peer.undo.cancel])()
    } else if (dice < 0.88) this.flush(peer)
    else if (dice < 0.92) this.drop(peer)
    else if (dice < 0.995) this.join(peer)
    else this.seal()
  }

  end(): BoardSnapshot {
    for (const peer of this.peers) this.join(peer)
    for (let round = 0; round < 2; round += 1) for (const peer of this.peers) this.flush(peer, false)
    const { snapshot, unreadable } = read(this.server)
    expect(unreadable).toBe(0)
    for (const peer of this.peers) expect(read(peer.doc)).toEqual({ snapshot, unreadable: 0 })
    expect(new Set<string>(snapshot.notes.map((note) => note.id as NoteId))).toEqual(this.made)
    return snapshot
  }
}

function tell(seed: number, { peers = 3, steps = 60 } = {}) {
  const story = new Story(seed, peers)
  for (let step = 0; step < steps; step += 1) story.step()
  return { story, board: story.end() }
}

describe('convergence', () => {
  it('B6 B10 everybody reads the same board and every note made is on it, whatever the wire does', () => {
    const total = { ops: 0, drops: 0, seals: 0, undos: 0, notes: 0 }
    for (let seed = 1; seed <= 300; seed += 1) {
      const { story, board } = tell(seed)
      for (const key of ['ops', 'drops', 'seals', 'undos'] as const) total[key] += story.counts[key]
      total.notes += board.notes.length
    }
    // The stories really told something.
    expect(total.ops).toBeGreaterThan(5_000)
    expect(total.notes).toBeGreaterThan(1_500)
    expect(Math.min(total.drops, total.seals, total.undos)).toBeGreaterThan(30)
  })

  it.each([
    ['a large table for a long while', 4_711, { peers: 8, steps: 600 }],
    ['two people who keep crossing each other', 42, { peers: 2, steps: 400 }],
  ])('B6 %s', (_name, seed, size) => {
    expect(tell(seed, size).board.notes.length).toBeGreaterThan(10)
  })
})
