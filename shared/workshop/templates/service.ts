import { type Outline, stepsOf } from './outline.ts'

/** The service strategy, each body from its own place: tables speak for bodies, answers stand side by side. 107 minutes of work. */
export const serviceOutline: Outline = {
  name: {
    fi: 'Palvelustrategia toimielimittäin',
    sv: 'Servicestrategin organ för organ',
    en: 'Service strategy, body by body',
  },
  opens: { proposing: true, supporting: true, budget: null },
  bodies: [
    { fi: 'Aluevaltuusto', sv: 'Välfärdsområdesfullmäktige', en: 'County council' },
    { fi: 'Aluehallitus', sv: 'Välfärdsområdesstyrelsen', en: 'County executive' },
    { fi: 'Lautakunnat', sv: 'Nämnderna', en: 'Committees' },
    { fi: 'Johtoryhmä', sv: 'Ledningsgruppen', en: 'Management' },
  ],
  activities: [
    {
      title: { fi: 'Oma paikkamme', sv: 'Vår egen plats', en: 'Our own place' },
      intro: {
        fi: 'Vastatkaa oman toimielimenne paikalta. Kirjoita päätös, jonka muistat, älä yleistä toivetta.',
        sv: 'Svara från ert eget organs plats. Skriv om ett beslut du minns, inte om en allmän önskan.',
        en: 'Answer from the place of your own body. Write about a decision you remember, not a general wish.',
      },
      questions: [
        {
          kind: 'by-body',
          text: {
            fi: 'Missä toimielimenne päätöksessä palvelustrategia ratkaisi, missä se unohtui?',
            sv: 'I vilket beslut i ert organ avgjorde servicestrategin, i vilket glömdes den?',
            en: 'In which decision of your body did the service strategy settle the matter, in which was it forgotten?',
          },
        },
        {
          kind: 'by-body',
          text: {
            fi: 'Mikä tieto puuttuu pöydältänne, kun päätätte palveluista?',
            sv: 'Vilken information saknas på ert bord när ni beslutar om tjänster?',
            en: 'What information is missing from your table when you decide on services?',
          },
        },
      ],
      steps: stepsOf({ brainstorm: 18, synthesis: 6, discuss: 10 }),
      vote: { on: 'themes', budget: 3, perOption: 2 },
    },
    {
      title: {
        fi: 'Mitä palveluissa muutetaan',
        sv: 'Vad som ändras i tjänsterna',
        en: 'What changes in services',
      },
      intro: {
        fi: 'Ajatelkaa lähipalvelua, liikkuvaa palvelua ja digipalvelua. Osoita lapulla kohta, jota asia koskee.',
        sv: 'Tänk på närservice, mobil service och digital service. Visa på lappen vilken punkt saken gäller.',
        en: 'Think of services nearby, on the move and online. Point your note at the part it is about.',
      },
      questions: [
        {
          kind: 'goal-change',
          text: {
            fi: 'Mitä palvelustrategiassa muutatte ensin?',
            sv: 'Vad ändrar ni först i servicestrategin?',
            en: 'What do you change first in the service strategy?',
          },
        },
      ],
      steps: stepsOf({ alone: 5, brainstorm: 16, synthesis: 6, vote: 4, discuss: 8 }),
      vote: { on: 'themes', budget: 5, perOption: 3 },
    },
    {
      title: { fi: 'Kuka päättää', sv: 'Vem som beslutar', en: 'Who decides' },
      intro: {
        fi: 'Tehkää teemoista ehdotuksia Strategia-sivulla. Kullekin ehdotukselle merkitään asiakirja ja päättävä toimielin; äänestys nostaa ensimmäiset käsittelyyn.',
        sv: 'Gör förslag av temana på sidan Strategi. För varje förslag anges dokument och beslutande organ; omröstningen lyfter fram dem som behandlas först.',
        en: 'Make proposals of the themes on the Strategy page. Each gets a document and a deciding body; the vote says which are taken up first.',
      },
      questions: [
        {
          kind: 'by-body',
          text: {
            fi: 'Mistä ehdotuksista teidän toimielimenne päättää, ja milloin?',
            sv: 'Vilka förslag beslutar ert organ om, och när?',
            en: 'Which of the proposals does your body decide on, and when?',
          },
        },
      ],
      steps: stepsOf({ brainstorm: 16, synthesis: 4, vote: 5, discuss: 9 }),
      vote: { on: 'amendments', budget: 4, perOption: 2, places: 4 },
    },
  ],
}
