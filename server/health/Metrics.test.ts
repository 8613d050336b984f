import { describe, expect, it } from 'vitest'
import { BoardFigures } from './BoardFigures.ts'
import { DoorFigures } from './DoorFigures.ts'
import { Metrics } from './Metrics.ts'
import { readMetrics } from './testing/readMetrics.ts'

async function read(fill: (boards: BoardFigures, doors: DoorFigures) => void = () => {}) {
  const [boards, doors] = [new BoardFigures(), new DoorFigures()]
  const metrics = new Metrics(boards, doors)
  try {
    fill(boards, doors)
    // Twice: what is read must not be added to what was read before.
    await metrics.text()
    return readMetrics(await metrics.text())
  } finally {
    metrics.close()
  }
}

describe('figures in Prometheus’ format', () => {
  it('are all there before anything has happened', async () => {
    const metrics = await read()
    expect([...metrics.families].map(([name, { type }]) => `${type} ${name}`)).toEqual([
      'gauge talkoot_lines',
      'gauge talkoot_people',
      'counter talkoot_commands_total',
      'counter talkoot_live_refused_total',
      'counter talkoot_views_sent_total',
      'counter talkoot_http_requests_total',
      'counter talkoot_board_frames_received_total',
      'counter talkoot_board_received_bytes_total',
      'counter talkoot_board_frames_sent_total',
      'counter talkoot_board_sent_bytes_total',
      'counter talkoot_board_frames_skipped_total',
      'counter talkoot_board_joins_total',
      'counter talkoot_board_closed_total',
      'counter talkoot_board_updates_stored_total',
      'counter talkoot_board_commit_failures_total',
      'gauge talkoot_boards_open',
      'gauge talkoot_board_updates_waiting',
      'gauge talkoot_storage_works',
      'histogram talkoot_board_commit_seconds',
      'histogram talkoot_board_compaction_seconds',
      'counter process_cpu_user_seconds_total',
      'counter process_cpu_system_seconds_total',
      'counter nodejs_eventloop_active_seconds_total',
      'gauge process_start_time_seconds',
      'gauge process_resident_memory_bytes',
      'gauge nodejs_heap_size_total_bytes',
      'gauge nodejs_heap_size_used_bytes',
      'gauge nodejs_external_memory_bytes',
      'gauge process_open_fds',
      'histogram nodejs_eventloop_delay_seconds',
    ])
    expect(metrics.value('talkoot_storage_works')).toBe(1)
    expect(metrics.value('process_resident_memory_bytes')).toBeGreaterThan(1e6)
  })

  it('say what the boards counted', async () => {
    const metrics = await read((boards) => {
      boards.watch(() => ({ rooms: 3, lines: 40, waiting: 7 }))
      boards.frameIn('content', 100)
      boards.frameIn('content', 50)
      boards.frameIn('presence', 20)
      boards.frameOut('presence', 40, 300)
      boards.skipped(2)
      boards.joined()
      boards.closed('tooLarge')
      boards.closed('stuck')
      boards.closed('stuck')
      boards.committed(4, 12)
      boards.committed(30, 1)
      boards.notCommitted()
      boards.compacted(80)
      boards.saving = false
    })
    const board = (name: string, labels = {}) => metrics.value(`talkoot_board_${name}`, labels)
    expect({
      boards: metrics.value('talkoot_boards_open'),
      lines: metrics.value('talkoot_lines', { door: 'boards' }),
      waiting: board('updates_waiting'),
      content: board('frames_received_total', { kind: 'content' }),
      contentBytes: board('received_bytes_total', { kind: 'content' }),
      presence: board('frames_sent_total', { kind: 'presence' }),
      presenceBytes: board('sent_bytes_total', { kind: 'presence' }),
      skipped: board('frames_skipped_total'),
      joins: board('joins_total'),
      tooLarge: board('closed_total', { reason: 'tooLarge', code: '4413' }),
      stuck: board('closed_total', { reason: 'stuck', code: '1006' }),
      updates: board('updates_stored_total'),
      failures: board('commit_failures_total'),
      quickCommits: board('commit_seconds_bucket', { le: '0.005' }),
      commits: board('commit_seconds_count'),
      commitSeconds: board('commit_seconds_sum'),
      compactions: board('compaction_seconds_count'),
      works: metrics.value('talkoot_storage_works'),
    }).toEqual({
      ...{ boards: 3, lines: 40, waiting: 7, content: 2, contentBytes: 150, presence: 40 },
      ...{ presenceBytes: 12_000, skipped: 2, joins: 1, tooLarge: 1, stuck: 2, updates: 13, failures: 1 },
      ...{ quickCommits: 1, commits: 2, commitSeconds: 0.034, compactions: 1, works: 0 },
    })
  })

  it('say what the other doors counted', async () => {
    const metrics = await read((_, doors) => {
      doors.watch(() => ({ lines: 5, people: 4 }))
      doors.ruled('vote:cast', 'ok')
      doors.ruled('vote:cast', 'ok')
      doors.ruled('vote:cast', 'wrong-phase')
      doors.refused('signed-out')
      doors.viewSent()
      doors.answered('/api/join/:code', 404)
    })
    expect({
      lines: metrics.value('talkoot_lines', { door: 'live' }),
      people: metrics.value('talkoot_people'),
      votes: metrics.value('talkoot_commands_total', { command: 'vote:cast', outcome: 'ok' }),
      late: metrics.value('talkoot_commands_total', { command: 'vote:cast', outcome: 'wrong-phase' }),
      refused: metrics.value('talkoot_live_refused_total', { reason: 'signed-out' }),
      views: metrics.value('talkoot_views_sent_total'),
      guesses: metrics.value('talkoot_http_requests_total', { route: '/api/join/:code', status: '404' }),
    }).toEqual({ lines: 5, people: 4, votes: 2, late: 1, refused: 1, views: 1, guesses: 1 })
  })

  it.each([
    ['a line without an end', 'a_total 1'],
    ['a sample without a type', 'a_total 1\n'],
    ['a label that is not closed', '# HELP a_total b\n# TYPE a_total counter\na_total{x="1} 1\n'],
    ['a sample told twice', '# HELP a b\n# TYPE a gauge\na 1\na 2\n'],
    ['a value that is none', '# HELP a b\n# TYPE a gauge\na Nan\n'],
    [
      'a histogram whose buckets fall',
      '# HELP h b\n# TYPE h histogram\nh_bucket{le="1"} 2\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n',
    ],
  ])('would not pass as such with %s', (_, text) => {
    expect(() => readMetrics(text)).toThrow()
  })
})
