import { deskWords, entryWords } from '../i18n.ts'

/** Tests show any component at once: its words are there before. */
await Promise.all([entryWords(), deskWords()])
