/**
 * The catalogue of expected "no"s: a stable code, the HTTP status it travels with, and the sentence a
 * person reads. `{detail}` is replaced by the refusal's detail. Both rooms read it: the client to show
 * the sentence in the language chosen, the server to answer programs in the language they ask for.
 */
type Entry = { status: number; fi: string; sv: string; en: string }

export const refusals = {
  malformed: {
    status: 400,
    fi: 'Pyyntö ei ole oikeassa muodossa. {detail}',
    sv: 'Begäran har fel form. {detail}',
    en: 'The request does not have the right form. {detail}',
  },
  'too-large': {
    status: 413,
    fi: 'Lähetys on liian suuri. Jaa se pienempiin osiin.',
    sv: 'Försändelsen är för stor. Dela upp den i mindre delar.',
    en: 'That is too large. Split it into smaller parts.',
  },
  'too-fast': {
    status: 429,
    fi: 'Liian monta pyyntöä lyhyessä ajassa. Odota hetki ja yritä uudelleen.',
    sv: 'För många förfrågningar på kort tid. Vänta en stund och försök igen.',
    en: 'Too many requests in a short time. Wait a moment and try again.',
  },
  'signed-out': {
    status: 401,
    fi: 'Et ole mukana tässä työpajassa tällä laitteella. Liity koodilla tai avaa saamasi linkki.',
    sv: 'Du är inte med i workshoppen på den här enheten. Anslut med koden eller öppna länken du fått.',
    en: 'You are not in this workshop on this device. Join with the code or open the link you were given.',
  },
  forbidden: {
    status: 403,
    fi: 'Sinulla ei ole oikeutta tähän.',
    sv: 'Du har inte rätt att göra det här.',
    en: 'You are not allowed to do this.',
  },
  'wrong-origin': {
    status: 403,
    fi: 'Pyyntö tuli toiselta sivustolta, joten sitä ei käsitelty.',
    sv: 'Begäran kom från en annan webbplats och behandlades inte.',
    en: 'The request came from another site and was not handled.',
  },
  'not-found': {
    status: 404,
    fi: 'Tätä ei löydy. Se on voitu poistaa, tai osoitteessa on virhe.',
    sv: 'Det här hittas inte. Det kan ha tagits bort, eller så är adressen fel.',
    en: 'This cannot be found. It may have been deleted, or the address is wrong.',
  },
  'wrong-code': {
    status: 404,
    fi: 'Koodilla ei löydy työpajaa. Tarkista kuusi numeroa valkokankaalta.',
    sv: 'Ingen workshop har den koden. Kontrollera de sex siffrorna på projektorduken.',
    en: 'No workshop has this code. Check the six digits on the screen.',
  },
  'dead-link': {
    status: 403,
    fi: 'Linkki ei ole enää voimassa. Pyydä uusi järjestäjältä.',
    sv: 'Länken gäller inte längre. Be arrangören om en ny.',
    en: 'The link is no longer valid. Ask the organiser for a new one.',
  },
  archived: {
    status: 409,
    fi: 'Työpaja on arkistoitu. Sitä voi lukea, mutta ei muuttaa.',
    sv: 'Workshoppen är arkiverad. Den kan läsas men inte ändras.',
    en: 'The workshop is archived. It can be read but not changed.',
  },
  full: {
    status: 409,
    fi: 'Työpajassa on jo suurin sallittu määrä osallistujia.',
    sv: 'Workshoppen har redan det största tillåtna antalet deltagare.',
    en: 'The workshop already has as many participants as it can hold.',
  },
  removed: {
    status: 403,
    fi: 'Sinut on poistettu työpajasta. Kysy ohjaajalta.',
    sv: 'Du har tagits bort från workshoppen. Fråga facilitatorn.',
    en: 'You have been removed from the workshop. Ask the facilitator.',
  },
  stale: {
    status: 409,
    fi: 'Joku ehti muuttaa tätä ennen sinua. Näet nyt uusimman tilanteen.',
    sv: 'Någon hann ändra detta före dig. Du ser nu det senaste läget.',
    en: 'Somebody changed this before you. You now see the latest state.',
  },
  busy: {
    status: 409,
    fi: 'Edellinen vaihe on vielä kesken: lappuja kootaan. Yritä hetken kuluttua.',
    sv: 'Föregående skede är inte klart: lapparna samlas in. Försök om en stund.',
    en: 'The previous step is still finishing: notes are being gathered. Try again in a moment.',
  },
  'wrong-phase': {
    status: 409,
    fi: 'Tätä ei voi tehdä tässä vaiheessa.',
    sv: 'Det här kan inte göras i det här skedet.',
    en: 'This cannot be done in this step.',
  },
  'positions-locked': {
    status: 409,
    fi: 'Ohjaaja on lukinnut paikat. Voit kirjoittaa, mutta taulu pysyy järjestyksessään.',
    sv: 'Facilitatorn har låst placeringarna. Du kan skriva, men allt på tavlan ligger kvar där det är.',
    en: 'The facilitator has locked the positions. You can write, but everything stays where it lies.',
  },
  'writing-locked': {
    status: 409,
    fi: 'Ohjaaja on lukinnut kirjoittamisen. Voit katsoa, hakea ja seurata.',
    sv: 'Facilitatorn har låst skrivandet. Du kan titta, söka och följa.',
    en: 'The facilitator has locked writing. You can look, search and follow.',
  },
  'no-next-phase': {
    status: 409,
    fi: 'Osio on jo valmis. Siirry seuraavaan osioon.',
    sv: 'Delen är redan klar. Gå vidare till nästa del.',
    en: 'This part is already finished. Move on to the next part.',
  },
  'unknown-activity': {
    status: 404,
    fi: 'Osiota ei ole tässä työpajassa.',
    sv: 'Delen finns inte i workshoppen.',
    en: 'This workshop has no such part.',
  },
  'unknown-group': {
    status: 404,
    fi: 'Pöytää ei ole tässä työpajassa. {detail}',
    sv: 'Bordet finns inte i workshoppen. {detail}',
    en: 'This workshop has no such table. {detail}',
  },
  'unknown-question': {
    status: 404,
    fi: 'Kysymystä ei ole tässä osiossa. {detail}',
    sv: 'Frågan finns inte i den här delen. {detail}',
    en: 'This part has no such question. {detail}',
  },
  'unknown-person': {
    status: 404,
    fi: 'Henkilöä ei ole tässä työpajassa.',
    sv: 'Personen finns inte i workshoppen.',
    en: 'This person is not in the workshop.',
  },
  'group-in-use': {
    status: 409,
    fi: 'Pöydässä on jo ihmisiä tai lappuja, joten sitä ei voi poistaa: {detail}',
    sv: 'Bordet har redan deltagare eller lappar och kan inte tas bort: {detail}',
    en: 'The table already has people or notes, so it cannot be removed: {detail}',
  },
  'activity-started': {
    status: 409,
    fi: 'Osio on jo alkanut, joten sitä ei voi poistaa eikä sen vaiheita muuttaa: {detail}',
    sv: 'Delen har redan börjat och kan varken tas bort eller få nya skeden: {detail}',
    en: 'The part has already begun, so it cannot be removed nor its steps changed: {detail}',
  },
  'steps-out-of-order': {
    status: 400,
    fi: 'Vaiheiden järjestys on aina sama: odotus, yksin, yhdessä, koonti, äänestys, keskustelu, valmis. {detail}',
    sv: 'Skedena har alltid samma ordning: väntan, enskilt, tillsammans, sammanställning, omröstning, diskussion, klar. {detail}',
    en: 'Steps always come in the same order: waiting, alone, together, synthesis, vote, discuss, done. {detail}',
  },
  'nothing-to-group': {
    status: 409,
    fi: 'Lappuja on liian vähän ryhmiteltäväksi. Kirjoittakaa ensin.',
    sv: 'Det finns för få lappar att gruppera. Skriv först.',
    en: 'There are too few notes to group. Write first.',
  },
  'nothing-to-vote-on': {
    status: 409,
    fi: 'Äänestettävää ei ole: yhtään teemaa ei ole hyväksytty.',
    sv: 'Det finns inget att rösta om: inget tema har godkänts.',
    en: 'There is nothing to vote on: no theme has been accepted.',
  },
  'no-proposal': {
    status: 404,
    fi: 'Teemaehdotusta ei ole. Pyydä ensin ehdotus.',
    sv: 'Det finns inget temaförslag. Begär ett förslag först.',
    en: 'There is no suggestion. Ask for one first.',
  },
  'ballot-shut': {
    status: 409,
    fi: 'Äänestys ei ole auki. Viimeksi tallennetut äänesi lasketaan.',
    sv: 'Omröstningen är inte öppen. De röster du senast sparade räknas.',
    en: 'The vote is not open. The votes you last saved count.',
  },
  'votes-spent': {
    status: 409,
    fi: 'Ääniä on jaettu enemmän kuin niitä on. Vähennä jostakin.',
    sv: 'Fler röster har delats ut än det finns. Ta bort några.',
    en: 'More votes are placed than there are. Take some back.',
  },
  'bad-encoding': {
    status: 400,
    fi: 'Tiedosto ei ole UTF-8-muodossa. Tallenna se muodossa "CSV UTF-8" ja tuo uudelleen.',
    sv: 'Filen är inte i UTF-8-format. Spara den som "CSV UTF-8" och importera på nytt.',
    en: 'The file is not UTF-8. Save it as "CSV UTF-8" and import it again.',
  },
  'bad-csv': {
    status: 400,
    fi: 'Taulukkoa ei voi lukea. Tarkista rivi {detail}.',
    sv: 'Tabellen kan inte läsas. Kontrollera rad {detail}.',
    en: 'The table cannot be read. Check line {detail}.',
  },
  'bad-picture': {
    status: 415,
    fi: 'Kuvaa ei voi käyttää. Valitse JPEG-, PNG- tai WebP-kuva.',
    sv: 'Bilden kan inte användas. Välj en bild i formatet JPEG, PNG eller WebP.',
    en: 'The picture cannot be used. Choose a JPEG, PNG or WebP picture.',
  },
  'no-room-for-picture': {
    status: 409,
    fi: 'Taululle ei mahdu enempää kuvia.',
    sv: 'Det ryms inga fler bilder på tavlan.',
    en: 'There is no room for more pictures on the board.',
  },
  'no-structure': {
    status: 400,
    fi: 'Tekstistä ei löydy missiota, visiota, arvoja eikä tavoitteita. Merkitse otsikot, esimerkiksi "# Visio".',
    sv: 'Texten innehåller varken mission, vision, värden eller mål. Märk ut rubriker, till exempel "# Vision".',
    en: 'No mission, vision, values or goals were found in the text. Mark headings, for example "# Vision".',
  },
  'not-confirmed': {
    status: 400,
    fi: 'Poistoa ei vahvistettu: kirjoita työpajan nimi täsmälleen.',
    sv: 'Raderingen bekräftades inte: skriv workshoppens namn exakt.',
    en: 'The deletion was not confirmed: type the exact name of the workshop.',
  },
  storage: {
    status: 503,
    fi: 'Palvelin ei saa tallennettua juuri nyt. Laput pysyvät laitteellasi. Yritä hetken kuluttua.',
    sv: 'Servern kan inte spara just nu. Lapparna finns kvar på din enhet. Försök om en stund.',
    en: 'The server cannot save right now. Your notes stay on your device. Try again in a moment.',
  },
  /** Told by clients themselves: no answer came at all. */
  unreachable: {
    status: 503,
    fi: 'Palvelimeen ei saada yhteyttä. Tarkista verkko ja yritä uudelleen.',
    sv: 'Servern kan inte nås. Kontrollera nätverket och försök igen.',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  internal: {
    status: 500,
    fi: 'Jokin meni vikaan (tunnus {detail}). Yritä uudelleen; jos vika toistuu, kerro tunnus ylläpidolle.',
    sv: 'Något gick fel (kod {detail}). Försök igen; om felet återkommer, uppge koden för administratören.',
    en: 'Something went wrong (code {detail}). Try again; if it happens again, tell the code to the administrator.',
  },
} as const satisfies Record<string, Entry>

export type RefusalCode = keyof typeof refusals

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/** The sentence for a refusal in a language. */
export function refusalText(
  refusal: { code: RefusalCode; detail?: string },
  language: 'fi' | 'sv' | 'en',
): string {
  return refusals[refusal.code][language].replace('{detail}', refusal.detail ?? '').trim()
}
