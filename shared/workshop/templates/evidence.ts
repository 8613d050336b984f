import { type Outline, stepsOf } from './outline.ts'

/** From figures to changes: cards with an indicator, a value, a year and a source, cited by their code. 98 minutes of work. */
export const evidenceOutline: Outline = {
  name: { fi: 'Tietokortit', sv: 'Faktakort', en: 'Evidence cards' },
  opens: { proposing: true, supporting: true, budget: null },
  activities: [
    {
      title: { fi: 'Mitä luvut kertovat', sv: 'Vad siffrorna berättar', en: 'What the figures tell' },
      intro: {
        fi: 'Lukekaa Strategia-sivun tietokortit. Mainitse kortti koodillaan, esimerkiksi T3, niin lappu löytyy luvun vierestä.',
        sv: 'Läs faktakorten på sidan Strategi. Nämn kortet med dess kod, till exempel T3, så finns lappen bredvid siffran.',
        en: 'Read the evidence cards on the Strategy page. Name a card by its code, such as T3, and your note is found beside the figure.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mikä luku yllättää tai huolettaa, ja miksi?',
            sv: 'Vilken siffra överraskar eller oroar, och varför?',
            en: 'Which figure surprises or worries you, and why?',
          },
        },
        {
          kind: 'success',
          text: {
            fi: 'Mikä luku kertoo onnistumisesta?',
            sv: 'Vilken siffra berättar om framgång?',
            en: 'Which figure tells of success?',
          },
        },
      ],
      steps: stepsOf({ alone: 6, brainstorm: 14, synthesis: 6, vote: 3, discuss: 6 }),
      vote: { on: 'themes', budget: 3, perOption: 2 },
    },
    {
      title: {
        fi: 'Mitä luvuista seuraa',
        sv: 'Vad siffrorna leder till',
        en: 'What follows from the figures',
      },
      intro: {
        fi: 'Yhdistä luku tavoitteeseen: osoita lapulla tavoite ja kerro koodilla, mihin tietoon nojaat. Tehkää vahvimmista ehdotus.',
        sv: 'Koppla siffran till ett mål: visa på lappen målet och ange med koden vilken uppgift du stöder dig på. Gör förslag av de starkaste.',
        en: 'Join a figure to a goal: point your note at the goal and give by its code what you rely on. Make proposals of the strongest.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Mitä tämä tieto vaatii tavoitteelta?',
            sv: 'Vad kräver den här uppgiften av målet?',
            en: 'What does this figure ask of the goal?',
          },
        },
      ],
      steps: stepsOf({ alone: 4, brainstorm: 18, synthesis: 6, discuss: 6 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Mitä muutetaan', sv: 'Vad som ändras', en: 'What is changed' },
      intro: {
        fi: 'Lukekaa ehdotukset tietoineen. Kirjoita, mitä pitää vielä selvittää, ja anna äänesi niille, joilla on vahvin pohja.',
        sv: 'Läs förslagen med deras uppgifter. Skriv vad som ännu måste utredas och ge dina röster åt dem som står på fastast grund.',
        en: 'Read the proposals with their figures. Write what must still be found out, and give your votes to those on the firmest ground.',
      },
      questions: [
        {
          kind: 'free',
          text: {
            fi: 'Mitä pitää vielä tietää ennen päätöstä?',
            sv: 'Vad behöver vi ännu veta före beslutet?',
            en: 'What do we still need to know before deciding?',
          },
        },
      ],
      steps: stepsOf({ alone: 4, brainstorm: 7, synthesis: 4, vote: 5, discuss: 9 }),
      vote: { on: 'amendments', budget: 3, perOption: 1, places: 3 },
    },
  ],
}
