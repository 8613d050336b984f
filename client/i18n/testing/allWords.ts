import { configure } from '@testing-library/vue'
import { deskWords, entryWords } from '../i18n.ts'

/** Tests show any component at once: its words are there before. */
await Promise.all([entryWords(), deskWords()])

// What is fetched when it is needed comes when a laden machine gets to it.
configure({ asyncUtilTimeout: 10_000 })
