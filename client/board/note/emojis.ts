/** Signs of the small picker; their names are words of the page. */
export const emojis = {
  up: '👍',
  down: '👎',
  heart: '❤️',
  smile: '🙂',
  laugh: '😄',
  wow: '😮',
  sad: '😢',
  think: '🤔',
  clap: '👏',
  party: '🎉',
  idea: '💡',
  mind: '⚠️',
  question: '❓',
  done: '✅',
  clock: '⏰',
  money: '💶',
} as const
