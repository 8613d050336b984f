import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { BoardId, PersonId, WorkshopId } from '#shared/ids.ts'
import { placeOf } from '#shared/board/boardId.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import { HEARING } from '#shared/workshop/hearing.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { ownAddress } from './announce.ts'
import { BoardRooms } from './board/BoardRooms.ts'
import { unshownOf } from './board/unshown.ts'
import type { Config } from './config.ts'
import { DemoStage } from './demo/DemoStage.ts'
import { BoardsDoor } from './doors/boards.ts'
import { httpDoor } from './doors/http.ts'
import { LiveDoor } from './doors/live.ts'
import { listenForUpgrades } from './doors/upgrade.ts'
import { BoardFigures } from './health/BoardFigures.ts'
import { DoorFigures } from './health/DoorFigures.ts'
import { logEnds } from './health/logEnds.ts'
import { Metrics } from './health/Metrics.ts'
import { Readiness, type Stage } from './health/Readiness.ts'
import { version } from './health/version.ts'
import type { Log } from './log.ts'
import { JoinCodes } from './people/joinCodes.ts'
import { Sessions } from './people/sessions.ts'
import { Exports, type ExportSettings } from './results/exports/Exports.ts'
import type { Storage } from './storage/ports.ts'
import { reviewWordings } from './strategy/wording/review.ts'
import { wordsOf } from './strategy/wording/words.ts'
import { WordingRooms } from './strategy/wording/WordingRooms.ts'
import { followBoards } from './themes/proposing/live.ts'
import { openServices } from './themes/providers/services.ts'
import { useHouseLexicon } from './themes/lexicon/houseLexicon.ts'
import { WordThread } from './themes/threads/WordThread.ts'
import { watchVote } from './vote/counting.ts'
import type { Desk } from './workshop/Desk.ts'
import { Desks } from './workshop/Desks.ts'
import { Hall } from './workshop/Hall.ts'
import type { House } from './workshop/house.ts'
import { startSettling } from './workshop/rule.ts'
import { keepTime } from './workshop/timekeeping.ts'

export type App = {
  http: Server
  house: House
  /** Takes up where an earlier process stopped; the doors answer once it has resolved. */
  open: () => Promise<void>
  /** Stops the doors, drains the rooms, closes the store, in that order. */
  close: () => Promise<void>
}

/** `exporting`: other bounds and renderers, for tests. */
type Ports = { storage: Storage; log: Log; now: () => number; exporting?: ExportSettings }

/** Puts the house together: the one place where everything meets. */
export async function createApp(config: Config, { storage, log, now, exporting }: Ports): Promise<App> {
  useHouseLexicon(config.lexiconFile)
  const halls = new Map<WorkshopId, Hall>()
  const codes = new JoinCodes()
  const desks = new Desks(storage, codes)
  const figures = { boards: new BoardFigures(), doors: new DoorFigures() }
  logEnds(figures.boards, log)
  const rooms = new BoardRooms({
    boards: storage.boards,
    now,
    log,
    figures: figures.boards,
    exists: async (board) => exists(desks, board),
    named: (workshop) => desks.get(workshop)?.state.anonymous === false,
  })
  const wordings = new WordingRooms({ rooms, words: (id) => wordsOf(desks, id) })
  const http = createServer()
  const demo = new DemoStage({ now, log, origin: () => ownAddress(http) })
  let stage: Stage = 'starting'
  const metrics = new Metrics(figures.boards, figures.doors)
  const readiness = new Readiness({
    stage: () => stage,
    saving: () => figures.boards.saving,
    write: () => storage.writable(),
    now: () => performance.now(),
  })

  const house: House = {
    ...{ storage, codes, desks, rooms, wordings, log, now },
    services: openServices({ settings: config.services, papers: storage.papers, log }),
    exports: new Exports({ log, now, tell: (workshop, person) => live.tellOf(workshop, person) }, exporting),
    secure: config.publicUrl?.startsWith('https://') ?? false,
    sessions: new Sessions(await storage.secret()),
    hall(workshop) {
      const hall = halls.get(workshop) ?? new Hall(now())
      halls.set(workshop, hall)
      return hall
    },
    stir: (workshop) => live.stir(workshop),
    tell: (workshop, concerns, notice) => live.tell(workshop, concerns, notice),
    demo: { mayStart: () => demo.mayStart(), start: (desk, language) => demo.start(house, desk, language) },
  }
  const words = new WordThread()
  const onErased = (workshop: WorkshopId) => {
    live.dismiss(workshop, () => true, 'deleted')
    halls.delete(workshop)
    house.services.forget(workshop)
  }
  // Before the live door, which takes its own requests out of those that others listen for: answered
  // twice, one request of a program that polls would end the process.
  http.on(
    'request',
    httpDoor({
      ...{ house, config, client: join(import.meta.dirname, '../dist'), words, onErased },
      health: { readiness, metrics, doors: figures.doors, version, metricsToken: config.metricsToken },
    }),
  )
  const live = new LiveDoor(http, house, config.publicUrl, figures.doors)
  const boards = new BoardsDoor(house, figures.boards)
  listenForUpgrades(http, boards, config.publicUrl)

  rooms.onChanged((board) => void countNotes(house, board))
  rooms.onWritten((workshop, by) => hearWriting(house, workshop, by.id))
  rooms.onTrouble((saving) => {
    for (const desk of desks.all()) {
      house.hall(desk.id).saving = saving
      live.stir(desk.id)
    }
  })
  followBoards(house)
  desks.onOpened((desk) => {
    desk.onRecorded((events) => {
      react(house, live, desk, events)
      live.stir(desk.id, !events.every(({ type }) => crowds.has(type)))
    })
    keepTime(house, desk)
    void resume(house, desk).catch((fault: unknown) => {
      // Deleted, or the house is closing: what is left is taken up when it opens again.
      if (desks.get(desk.id)) log.error({ err: fault, workshop: desk.id }, 'not resumed')
    })
  })

  return {
    http,
    house,
    async open() {
      await desks.openAll((workshop, fault) => log.error({ err: fault, workshop }, 'workshop cannot be read'))
      stage = 'open'
      log.info({ version, workshops: desks.all().length }, 'open')
    },
    async close() {
      stage = 'closing'
      log.info('closing')
      metrics.close()
      demo.close()
      words.close()
      const exported = house.exports.close()
      // Socket.IO waits for every socket of the server, so the boards' must have ended before it.
      boards.close()
      await wordings.close()
      desks.closeAll()
      await rooms.close()
      await live.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
      await exported
      await storage.close()
      log.info('closed')
    },
  }
}

/** What three hundred people may do within a second; everything else changes what all of them see. */
const crowds: ReadonlySet<WorkshopEvent['type']> = new Set([
  ...(['person/joined', 'person/promoted', 'person/moved', 'person/counted', 'person/renamed'] as const),
  ...(['person/ready', 'receipt/renewed'] as const),
])

/** Boards exist where the workshop has a place for them, and nowhere else. */
function exists(desks: Desks, board: BoardId): boolean {
  const place = placeOf(board)
  const state = place && desks.get(place.workshop)?.state
  if (!place || !state || !findActivity(state, place.activity)) return false
  if (place.kind === 'group') return state.groups.some((group) => group.id === place.group)
  return place.kind === 'synthesis' || state.people.some((person) => person.id === place.person)
}

async function countNotes(house: House, board: BoardId): Promise<void> {
  const place = placeOf(board)
  if (!place || !Hall.counts(board) || !house.desks.get(place.workshop)) return
  const hall = house.hall(place.workshop)
  hall.setRug(board, await house.rooms.rug(board))
  const activity = findActivity(house.desks.get(place.workshop)!.state, place.activity)
  if (activity?.review && place.kind === 'personal') {
    hall.setUnshown(board, unshownOf(await house.rooms.snapshot(board)))
  }
  if (activity && activity.questions.length > 1) {
    hall.setQuestions(board, await house.rooms.questions(board))
  }
  house.stir(place.workshop)
}

/** Tells soon that somebody has begun to write, and once more when they have stopped. */
function hearWriting(house: House, workshop: WorkshopId, person: PersonId): void {
  if (!house.hall(workshop).hearWriting(person, house.now())) return
  house.stir(workshop)
  const lookAgain = () => {
    if (!house.desks.get(workshop)) return
    if (house.hall(workshop).isWriting(person, house.now())) wait()
    else house.stir(workshop)
  }
  const wait = () => setTimeout(lookAgain, HEARING.writing).unref()
  wait()
}

/** What a desk that has just been opened still has to do: counts for its views, and work that was cut off. */
async function resume(house: House, desk: Desk): Promise<void> {
  for (const activity of Object.keys(desk.state.progress) as (keyof Workshop['progress'])[]) {
    const progress = desk.state.progress[activity]!
    if (progress.settling !== null) startSettling(house, desk, activity)
    const open = progress.ballots.filter(({ standings }) => standings === null)
    for (const { ballot } of open)
      await desk.alone(() => watchVote(house, desk, { activity, vote: ballot.vote }))
    // C16: what followed its board stands still, and says itself what it does not know.
    if (progress.run?.status === 'running' || progress.run?.live) {
      const status = progress.run.status === 'running' ? ('failed' as const) : progress.run.status
      const run = { ...progress.run, status, live: false }
      await desk.alone(() => desk.record([{ type: 'clustering/changed', at: house.now(), activity, run }]))
    }
  }
  for (const board of Hall.countedBoards(desk.state)) {
    // Most boards of a programme have never been written on; they need not be opened to be counted.
    if (await house.storage.boards.load(board)) await countNotes(house, board)
  }
}

/** Whoever's rights have changed comes in anew and is judged anew. */
function react(house: House, live: LiveDoor, desk: Desk, events: readonly WorkshopEvent[]): void {
  reviewWordings(house, desk, events)
  for (const event of events) {
    if (event.type === 'person/moved' || event.type === 'person/promoted') {
      house.rooms.closeBy((actor) => actor.id === event.person, 'comeAgain')
    }
    const isLetWrite =
      (event.type === 'boards/locked' && !event.locks.writing) ||
      (event.type === 'person/quieted' && !event.quiet)
    if (isLetWrite) house.rooms.askAgain(desk.id)
    if (event.type === 'person/removed' || event.type === 'link/revoked') {
      const gone = new Set(
        desk.state.people.filter((person) => person.removed).map((person) => person.id as string),
      )
      house.rooms.closeBy((actor) => gone.has(actor.id), 'signedOut')
      live.dismiss(desk.id, (person) => gone.has(person), 'removed')
      for (const person of gone) house.exports.forget(desk.id, person as PersonId)
    }
  }
}
