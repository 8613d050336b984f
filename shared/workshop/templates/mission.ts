import { type Outline, stepsOf } from './outline.ts'

/** The mission and the vision anew: for whom, which words stay, which of the drafts. 94 minutes of work. */
export const missionOutline: Outline = {
  name: { fi: 'Missio ja visio uusiksi', sv: 'Ny mission och vision', en: 'A new mission and vision' },
  opens: { proposing: true, supporting: true, budget: null },
  activities: [
    {
      title: { fi: 'Ketä varten', sv: 'För vem', en: 'For whom' },
      intro: {
        fi: 'Ajattele yhtä ihmistä, jonka tunnet. Kirjoita, mitä hänen arjessaan muuttuu työmme ansiosta.',
        sv: 'Tänk på en människa du känner. Skriv vad som förändras i hens vardag tack vare vårt arbete.',
        en: 'Think of one person you know. Write what changes in their everyday life because of our work.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Ketä varten olemme, ja mitä hänen elämässään muuttuu?',
            sv: 'För vem finns vi till, och vad förändras i den människans liv?',
            en: 'Whom are we for, and what changes in their life?',
          },
        },
        {
          kind: 'free',
          text: {
            fi: 'Mitä vuonna {year} on toisin kuin nyt?',
            sv: 'Vad är annorlunda år {year} än nu?',
            en: 'What is different in {year} from now?',
          },
        },
      ],
      steps: stepsOf({ alone: 6, brainstorm: 12, synthesis: 6, vote: 3, discuss: 6 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Sanat, jotka kantavat', sv: 'Ord som bär', en: 'Words that carry' },
      intro: {
        fi: 'Poimikaa Strategia-sivulla lapuista paloja, joista mission ja vision voi rakentaa. Ohjaaja hyväksyy palat luonnosten aineksiksi.',
        sv: 'Plocka på sidan Strategi fram bitar ur lapparna som mission och vision kan byggas av. Den som leder godkänner bitarna för utkasten.',
        en: 'On the Strategy page pick phrases from the notes that a mission and a vision can be built of. Who facilitates accepts them for the drafts.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Mitkä nykyisen mission ja vision sanat kantavat, ja mistä luovut?',
            sv: 'Vilka ord i nuvarande mission och vision bär, och vad släpper du?',
            en: 'Which words of the present mission and vision carry, and which do you let go?',
          },
        },
      ],
      steps: stepsOf({ alone: 4, brainstorm: 16, synthesis: 8, discuss: 6 }),
      vote: { on: 'themes', budget: 3, perOption: 2 },
    },
    {
      title: { fi: 'Luonnosten valinta', sv: 'Val mellan utkasten', en: 'Choosing a draft' },
      intro: {
        fi: 'Kuunnelkaa luonnokset ääneen luettuina. Kirjoita lapulle, mikä kohta jäi mieleen ja mikä takerteli. Sitten valitaan salaisella äänestyksellä.',
        sv: 'Lyssna på utkasten när de läses högt. Skriv vad som fastnade i minnet och vad som haltade. Sedan väljs ett i sluten omröstning.',
        en: 'Listen to the drafts read aloud. Write what stayed with you and what stumbled. Then one is chosen by secret ballot.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mikä luonnoksissa jäi mieleen, mikä takerteli?',
            sv: 'Vad i utkasten fastnade i minnet, vad haltade?',
            en: 'What in the drafts stayed with you, what stumbled?',
          },
        },
      ],
      steps: stepsOf({ alone: 4, brainstorm: 6, synthesis: 3, vote: 4, discuss: 10 }),
      vote: {
        name: { fi: 'Missio', sv: 'Missionen', en: 'The mission' },
        ...{ on: 'candidates', budget: 1, perOption: 1, drafted: 'mission' },
      },
      more: [
        {
          name: { fi: 'Visio {year}', sv: 'Visionen {year}', en: 'The vision {year}' },
          ...{ on: 'candidates', budget: 1, perOption: 1, drafted: 'vision' },
        },
      ],
    },
  ],
}
