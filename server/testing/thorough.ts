/**
 * `THOROUGH=1 npm test`: a night's run. The same tests with more kills, frames and boards than fit beside all others
 * into the minutes of every day.
 */
export const thorough = process.env['THOROUGH'] === '1'
