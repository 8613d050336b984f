import { type Outline, stepsOf } from './outline.ts'

/** Goal by goal: what each is worth, what it should say, which come first. 108 minutes of work. */
export const goalsOutline: Outline = {
  name: { fi: 'Tavoite tavoitteelta', sv: 'Mål för mål', en: 'Goal by goal' },
  opens: { proposing: true, supporting: true, budget: null },
  activities: [
    {
      title: { fi: 'Mitä kukin tavoite antaa', sv: 'Vad varje mål ger', en: 'What each goal gives' },
      intro: {
        fi: 'Lukekaa tavoitteet vuorotellen ääneen. Osoita lapulla tavoite ja kerro, pidätkö sen, muutatko sitä vai luovutko siitä.',
        sv: 'Läs målen högt i tur och ordning. Visa på lappen ett mål och säg om du behåller det, ändrar det eller släpper det.',
        en: 'Read the goals aloud in turn. Point your note at a goal and say whether you keep it, change it or let it go.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Mitä tekisit tälle tavoitteelle, ja miksi?',
            sv: 'Vad skulle du göra med det här målet, och varför?',
            en: 'What would you do with this goal, and why?',
          },
        },
      ],
      steps: stepsOf({ alone: 6, brainstorm: 18, synthesis: 8, discuss: 8 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Uusi sanamuoto', sv: 'Ny ordalydelse', en: 'New wording' },
      intro: {
        fi: 'Pöytä tekee Strategia-sivulla ehdotuksen niistä tavoitteista, joita se muuttaisi, ja kannattaa muiden ehdotuksia. Laput ovat perusteluja.',
        sv: 'Bordet gör på sidan Strategi förslag om de mål det vill ändra och stöder andras förslag. Lapparna är motiveringar.',
        en: 'On the Strategy page the table proposes changes to the goals it would change, and supports what others propose. Notes are the reasons.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Mistä sanasta tai luvusta näkee, onko tavoitteeseen päästy?',
            sv: 'Vilket ord eller tal visar om målet har nåtts?',
            en: 'Which word or figure shows whether the goal has been reached?',
          },
        },
      ],
      steps: stepsOf({ brainstorm: 24, synthesis: 6, discuss: 10 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Kärjet', sv: 'Spetsarna', en: 'Spearheads' },
      intro: {
        fi: 'Kaikkea ei voi tehdä ensin. Äänestys on salainen, ja tulos näyttää kaksi tapaa valita kärjet rinnakkain.',
        sv: 'Allt kan inte göras först. Omröstningen är sluten, och resultatet visar två sätt att välja spetsar sida vid sida.',
        en: 'Not everything can come first. The ballot is secret, and the outcome shows two ways of choosing spearheads side by side.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mitä kärkien valinta vaatii meiltä ensi vuonna?',
            sv: 'Vad kräver valet av spetsar av oss nästa år?',
            en: 'What do the spearheads ask of us next year?',
          },
        },
      ],
      steps: stepsOf({ alone: 4, brainstorm: 6, synthesis: 2, vote: 6, discuss: 10 }),
      vote: {
        name: { fi: 'Tavoitteiden kärjet', sv: 'Spetsar bland målen', en: 'Spearheads among goals' },
        ...{ on: 'goals', budget: 5, perOption: 2, places: 3, elements: ['goal', 'subgoal'] },
      },
      more: [
        {
          name: {
            fi: 'Tärkeimmät ehdotukset',
            sv: 'De viktigaste förslagen',
            en: 'The most important proposals',
          },
          ...{ on: 'amendments', budget: 5, perOption: 2, places: 5 },
        },
      ],
    },
  ],
}
