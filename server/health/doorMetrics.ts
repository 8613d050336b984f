import type { Registry } from 'prom-client'
import type { BoardFigures } from './BoardFigures.ts'
import type { DoorFigures } from './DoorFigures.ts'
import { addCounter, addGauge } from './measures.ts'

/** Adds what the HTTP and the live door count, and who is here by door. */
export function addDoorMetrics(registry: Registry, doors: DoorFigures, boards: BoardFigures): void {
  addGauge(registry, {
    name: 'talkoot_lines',
    help: 'Open lines by door.',
    labels: ['door'],
    read: () => [
      { value: doors.gauges().lines, labels: { door: 'live' } },
      { value: boards.gauges().lines, labels: { door: 'boards' } },
    ],
  })
  addGauge(registry, {
    name: 'talkoot_people',
    help: 'Persons with an open live line.',
    read: () => [{ value: doors.gauges().people }],
  })
  addCounter(registry, {
    name: 'talkoot_commands_total',
    help: 'Commands by name and outcome.',
    labels: ['command', 'outcome'],
    read: () =>
      doors.commands
        .list()
        .map(({ what: command, how: outcome, count: value }) => ({ value, labels: { command, outcome } })),
  })
  addCounter(registry, {
    name: 'talkoot_live_refused_total',
    help: 'Live lines not let in.',
    labels: ['reason'],
    read: () => [...doors.turnedAway].map(([reason, value]) => ({ value, labels: { reason } })),
  })
  addCounter(registry, {
    name: 'talkoot_views_sent_total',
    help: 'Views sent, one for each line.',
    read: () => [{ value: doors.views }],
  })
  addCounter(registry, {
    name: 'talkoot_http_requests_total',
    help: 'Requests by route pattern and status.',
    labels: ['route', 'status'],
    read: () =>
      doors.requests
        .list()
        .map(({ what: route, how: status, count: value }) => ({ value, labels: { route, status } })),
  })
}
