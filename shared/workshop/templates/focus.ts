import { type Outline, stepsOf } from './outline.ts'

/** Reacting to draft focus areas: what is right, what is missing, what to weigh most. 126 minutes of work. */
export const focusOutline: Outline = {
  name: { fi: 'Painopisteet', sv: 'Tyngdpunkter', en: 'Focus areas' },
  opens: { proposing: true, supporting: true, budget: null },
  activities: [
    {
      title: { fi: 'Mikä osuu oikeaan', sv: 'Vad träffar rätt', en: 'What is right' },
      intro: {
        fi: 'Lue painopisteiden luonnos. Osoita lapulla painopiste, jota asia koskee, ja sano, mitä siitä säilytät tai muutat.',
        sv: 'Läs utkastet till tyngdpunkter. Visa på lappen vilken tyngdpunkt saken gäller och säg vad du behåller eller ändrar.',
        en: 'Read the draft focus areas. Point each note at the area it is about and say what you would keep or reword.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Mikä luonnoksessa on oikein, ja mikä kaipaa muutosta?',
            sv: 'Vad är rätt i utkastet, och vad behöver ändras?',
            en: 'What in the draft is right, and what needs changing?',
          },
        },
      ],
      steps: stepsOf({ alone: 5, brainstorm: 14, synthesis: 7, vote: 4, discuss: 8 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Mitä puuttuu', sv: 'Vad saknas', en: 'What is missing' },
      intro: {
        fi: 'Kuka tai mikä jää luonnoksessa sanomatta? Mieti eri-ikäisiä, eri kieliä puhuvia ja eri puolilla aluetta asuvia.',
        sv: 'Vem eller vad nämns inte i utkastet? Tänk på olika åldrar, olika språk och områdets olika delar.',
        en: 'Who or what does the draft leave out? Think of different ages, languages and parts of the county.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mitä luonnoksesta puuttuu?',
            sv: 'Vad saknas i utkastet?',
            en: 'What is missing from the draft?',
          },
        },
      ],
      steps: stepsOf({ alone: 5, brainstorm: 14, synthesis: 7, vote: 4, discuss: 8 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Mitä painotamme eniten', sv: 'Vad väger tyngst', en: 'What to weigh most' },
      intro: {
        fi: 'Kaikkea ei voi tehdä yhtä aikaa. Kirjoita, mistä aloitat ja millä kaudella tulos näkyy.',
        sv: 'Allt kan inte göras samtidigt. Skriv vad du börjar med och när resultatet ska synas.',
        en: 'Not everything can be done at once. Write what you would start with and when the result should show.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Mille annat eniten painoa ja miksi?',
            sv: 'Vad ger du störst vikt, och varför?',
            en: 'What would you give most weight to, and why?',
          },
        },
        {
          kind: 'free',
          text: {
            fi: 'Mistä olet valmis tinkimään?',
            sv: 'Vad är du beredd att avstå från?',
            en: 'What are you ready to give up?',
          },
        },
      ],
      steps: stepsOf({ alone: 6, brainstorm: 16, synthesis: 8, vote: 6, discuss: 14 }),
      vote: {
        name: { fi: 'Perustelujen teemat', sv: 'Temana i motiveringarna', en: 'Themes of the reasons' },
        ...{ on: 'themes', budget: 5, perOption: 3 },
      },
      more: [
        {
          name: { fi: 'Painopisteet', sv: 'Tyngdpunkterna', en: 'The focus areas' },
          ...{ on: 'goals', budget: 4, perOption: 2, places: 2, elements: ['focus'] },
        },
      ],
    },
  ],
}
