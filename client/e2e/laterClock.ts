/**
 * Loaded before the server in tests: a clock that can be put on, so that nobody has to wait for minutes. Timers keep their own
 * time; what is derived from the clock is not told apart.
 */
const real = Date.now
let ahead = 0
Date.now = () => real() + ahead

process.on('message', (minutes: number) => {
  ahead += minutes * 60_000
  process.send?.('later')
})
// Listening for that keeps no process alive.
process.channel?.unref()
