import type { fi } from './fi.ts'

export const sv = {
  malformed: 'Begäran har fel form. {detail}',
  'too-large': 'Försändelsen är för stor. Dela upp den i mindre delar.',
  'too-fast': 'För många förfrågningar på kort tid. Vänta en stund och försök igen.',
  'signed-out':
    'Du är inte med i workshoppen på den här enheten. Anslut med koden eller öppna länken du fått.',
  forbidden: 'Du har inte rätt att göra det här.',
  'wrong-origin': 'Begäran kom från en annan webbplats och behandlades inte.',
  'not-found': 'Det här hittas inte. Det kan ha tagits bort, eller så är adressen fel.',
  'wrong-code': 'Ingen workshop har den koden. Kontrollera de sex siffrorna på projektorduken.',
  'dead-link': 'Länken gäller inte längre. Be arrangören om en ny.',
  archived: 'Workshoppen är arkiverad. Den kan läsas men inte ändras.',
  full: 'Workshoppen har redan det största tillåtna antalet deltagare.',
  removed:
    'Facilitatorn har tagit bort dig från den här workshoppen. Dina lappar och din plats är kvar. Be facilitatorn släppa in dig igen, så fortsätter du där du var.',
  stale: 'Någon hann ändra detta före dig. Du ser nu det senaste läget.',
  busy: 'Föregående skede är inte klart: lapparna samlas in. Försök om en stund.',
  'wrong-phase': 'Det här kan inte göras i det här skedet.',
  'positions-locked': 'Placeringarna är låsta. Du kan skriva.',
  'writing-locked': 'Skrivandet är låst. Du kan titta och söka.',
  'own-notes-only': 'I den här delen kan du ändra bara dina egna lappar.',
  'shown-only': 'Här visas granskade lappar. Skriv på ditt eget blad.',
  'write-three-first': 'Skriv först tre egna lappar.',
  'no-ideas-yet': 'De andra har ännu inte skrivit om den här frågan.',
  'unknown-activity': 'Delen finns inte i workshoppen.',
  'unknown-group': 'Bordet finns inte i workshoppen. {detail}',
  'unknown-question': 'Frågan finns inte i den här delen. {detail}',
  'unknown-person': 'Personen finns inte i workshoppen.',
  'ballot-shut': 'Omröstningen är inte öppen. De röster du senast sparade räknas.',
  'votes-spent': 'Fler röster har delats ut än det finns. Ta bort några.',
  'bad-picture': 'Bilden kan inte användas. Välj en bild i formatet JPEG, PNG eller WebP.',
  'no-room-for-picture': 'Det ryms inga fler bilder på tavlan.',
  storage: 'Servern kan inte spara just nu. Lapparna finns kvar på din enhet. Försök om en stund.',
  unreachable: 'Servern kan inte nås. Kontrollera nätverket och försök igen.',
  internal:
    'Något gick fel (kod {detail}). Försök igen; om felet återkommer, uppge koden för administratören.',
} satisfies Record<keyof typeof fi, string>
