/** Why a file cannot be brought back as a workshop, and what to do about it. */
export const restoreWords = {
  fi: {
    cut: 'Tiedosto on jäänyt kesken tai se ei ole JSON-tiedosto. Lataa se uudelleen.',
    plain:
      'Tiedostossa on raportti mutta ei työpajaa. Järjestäjä saa työpajan mukaan, kun hän ottaa koko raportin JSON-tiedostona.',
    newer: 'Tiedosto on tehty uudemmalla Talkoolla. Päivitä tämä palvelin ensin.',
    changed: 'Sisältöä on muutettu tallentamisen jälkeen. Käytä alkuperäistä tiedostoa.',
    shape: 'Sisältö ei ole sellainen kuin työpajan pitää. Käytä alkuperäistä tiedostoa.',
  },
  sv: {
    cut: 'Filen är ofullständig eller inte en JSON-fil. Ladda ner den på nytt.',
    plain:
      'Filen innehåller en rapport men ingen workshop. Arrangören får med workshoppen genom att ta hela rapporten som JSON-fil.',
    newer: 'Filen är gjord med en nyare version av Talkoot. Uppdatera den här servern först.',
    changed: 'Innehållet har ändrats efter att filen sparades. Använd den ursprungliga filen.',
    shape: 'Innehållet är inte sådant som en workshop ska ha. Använd den ursprungliga filen.',
  },
  en: {
    cut: 'The file is incomplete or not a JSON file. Download it again.',
    plain:
      'The file holds a report but no workshop. An organiser gets the workshop along by taking the whole report as a JSON file.',
    newer: 'The file was made by a newer Talkoot. Update this server first.',
    changed: 'Its content was changed after it was saved. Use the original file.',
    shape: 'Its content is not what a workshop has. Use the original file.',
  },
} as const
