import { type Outline, stepsOf } from './outline.ts'

/**
 * Updating a strategy with a council in one evening: six activities, 134 minutes of work, which leaves
 * a quarter of an hour of two and a half for the welcome and a pause.
 */
export const strategyOutline: Outline = {
  name: { fi: 'Strategian päivitys', sv: 'Uppdatering av strategin', en: 'Strategy update' },
  activities: [
    {
      title: { fi: 'Onnistumiset', sv: 'Framgångar', en: 'Successes' },
      intro: {
        fi: 'Aloitetaan siitä, mikä toimii. Kirjoita yksi asia lapulle; pienikin onnistuminen kelpaa.',
        sv: 'Vi börjar med det som fungerar. Skriv en sak per lapp; också en liten framgång räknas.',
        en: 'We start with what works. Write one thing per note; a small success counts too.',
      },
      questions: [
        {
          kind: 'success',
          text: {
            fi: 'Missä olemme onnistuneet tällä valtuustokaudella?',
            sv: 'Vad har vi lyckats med under den här fullmäktigeperioden?',
            en: 'What have we done well during this council term?',
          },
        },
      ],
      steps: stepsOf({ alone: 3, brainstorm: 7, synthesis: 4, vote: 2, discuss: 4 }),
      vote: { on: 'themes', budget: 3, perOption: 2 },
    },
    {
      title: { fi: 'Missio', sv: 'Mission', en: 'Mission' },
      intro: {
        fi: 'Missio kertoo, miksi olemme olemassa. Mieti ihmistä, jota varten työtä tehdään.',
        sv: 'Missionen säger varför vi finns till. Tänk på människan som arbetet görs för.',
        en: 'The mission says why we exist. Think of the person the work is done for.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Ketä varten hyvinvointialue on ja mitä sen pitää saada aikaan?',
            sv: 'Vem finns välfärdsområdet till för och vad ska det åstadkomma?',
            en: 'Whom is the wellbeing services county for, and what must it achieve?',
          },
        },
      ],
      steps: stepsOf({ alone: 3, brainstorm: 6, synthesis: 3, vote: 2, discuss: 4 }),
      vote: { on: 'themes', budget: 3, perOption: 2 },
    },
    {
      title: { fi: 'Visio {year}', sv: 'Vision {year}', en: 'Vision {year}' },
      intro: {
        fi: 'Siirry ajatuksissasi vuoteen {year}. Kuvaa, mikä on silloin toisin kuin nyt.',
        sv: 'Förflytta dig i tankarna till år {year}. Beskriv vad som då är annorlunda än nu.',
        en: 'Imagine the year {year}. Describe what is different from today.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mitä asukas, asiakas ja työntekijä huomaavat vuonna {year}, jos olemme onnistuneet?',
            sv: 'Vad märker invånaren, klienten och medarbetaren år {year} om vi har lyckats?',
            en: 'If we have succeeded, what do residents, clients and staff notice in {year}?',
          },
        },
      ],
      steps: stepsOf({ alone: 4, brainstorm: 7, synthesis: 4, vote: 3, discuss: 4 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Tavoitteiden muutokset', sv: 'Ändringar i målen', en: 'Changes to goals' },
      intro: {
        fi: 'Käy nykyiset tavoitteet läpi. Osoita lapulla tavoite, jota asia koskee, ja kerro kantasi: säilytä, muuta, lisää tai poista.',
        sv: 'Gå igenom de nuvarande målen. Visa på lappen vilket mål saken gäller och ange din ståndpunkt: behåll, ändra, lägg till eller ta bort.',
        en: 'Go through the present goals. Point each note at the goal it is about and say what you want: keep, reword, add or remove.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Miten muuttaisit nykyisiä tavoitteita?',
            sv: 'Hur skulle du ändra de nuvarande målen?',
            en: 'How would you change the present goals?',
          },
        },
      ],
      steps: stepsOf({ alone: 5, brainstorm: 11, synthesis: 5, vote: 4, discuss: 5 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: {
        fi: 'Palvelustrategian kehittäminen',
        sv: 'Utveckling av servicestrategin',
        en: 'Developing the service strategy',
      },
      intro: {
        fi: 'Vastaa oman toimielimesi näkökulmasta. Tuloksissa toimielinten vastaukset ovat rinnakkain.',
        sv: 'Svara utifrån ditt eget organ. I resultaten står organens svar sida vid sida.',
        en: 'Answer from the point of view of your own body. The results show the bodies side by side.',
      },
      questions: [
        {
          kind: 'by-body',
          text: {
            fi: 'Miten strategia ja palvelustrategia näkyvät toimielimesi päätöksissä?',
            sv: 'Hur syns strategin och servicestrategin i ditt organs beslut?',
            en: 'How do the strategy and the service strategy show in the decisions of your body?',
          },
        },
        {
          kind: 'by-body',
          text: {
            fi: 'Mitä tietoa tarvitset, jotta näet strategian etenevän?',
            sv: 'Vilken information behöver du för att se att strategin går framåt?',
            en: 'What information do you need to see that the strategy is moving forward?',
          },
        },
        {
          kind: 'by-body',
          text: {
            fi: 'Mitä palvelustrategiassa pitää kehittää seuraavaksi?',
            sv: 'Vad i servicestrategin behöver utvecklas härnäst?',
            en: 'What in the service strategy should be developed next?',
          },
        },
      ],
      steps: stepsOf({ brainstorm: 14, synthesis: 4, discuss: 4 }),
      vote: { on: 'themes', budget: 3, perOption: 2 },
    },
    {
      title: {
        fi: 'Eväät uuteen strategiaan',
        sv: 'Vägkost för den nya strategin',
        en: 'For the new strategy',
      },
      intro: {
        fi: 'Lopuksi katse eteenpäin: mitä seuraavan strategian tekijöiden pitää muistaa?',
        sv: 'Till sist blicken framåt: vad ska de som gör nästa strategi komma ihåg?',
        en: 'Finally we look ahead: what should those who write the next strategy remember?',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mitkä muutokset ympärillämme pitää ottaa huomioon?',
            sv: 'Vilka förändringar i vår omvärld behöver vi beakta?',
            en: 'Which changes around us should be taken into account?',
          },
        },
        {
          kind: 'free',
          text: {
            fi: 'Miten strategialla pitää johtaa ja miten sitä pitää seurata?',
            sv: 'Hur ska vi leda med strategin och hur ska den följas upp?',
            en: 'How should the strategy be led and followed up?',
          },
        },
      ],
      steps: stepsOf({ alone: 3, brainstorm: 8, synthesis: 4, vote: 3, discuss: 4 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
  ],
}
