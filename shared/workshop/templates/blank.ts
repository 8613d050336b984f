import { type Outline, stepsOf } from './outline.ts'

/** One activity, one question, every phase: the shortest whole workshop. */
export const blankOutline: Outline = {
  name: { fi: 'Uusi työpaja', sv: 'Ny workshop', en: 'New workshop' },
  activities: [
    {
      title: { fi: 'Ideointi', sv: 'Idéer', en: 'Ideas' },
      intro: { fi: '', sv: '', en: '' },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mitä haluat sanoa aiheesta?',
            sv: 'Vad vill du säga om ämnet?',
            en: 'What do you want to say about the subject?',
          },
        },
      ],
      steps: stepsOf({ alone: 5, brainstorm: 10, synthesis: 10, vote: 5, discuss: 10 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
  ],
}
