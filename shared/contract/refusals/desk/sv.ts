import type { fi } from './fi.ts'

export const sv = {
  'no-shapes': 'I den här delen har deltagarna inga ramar, linjer eller texter.',
  'no-pictures': 'I den här delen läggs inga bilder till på lapparna.',
  'no-next-phase': 'Delen är redan klar. Gå vidare till nästa del.',
  'no-earlier-phase': 'Delen har just börjat. Det finns inget tidigare skede.',
  'notes-hidden':
    'Lappar som skrivits på egen hand är dolda. Öppna det egna skrivandet och visa lapparna först.',
  'notes-revealed': 'Lapparna har redan visats för borden. De kan inte döljas igen.',
  'ballot-closed': 'Omröstningen är stängd och resultatet har setts. Den kan inte öppnas igen.',
  'group-in-use': 'Bordet har redan deltagare eller lappar och kan inte tas bort: {detail}',
  'activity-has-notes': 'Lappar har redan förts in i delen, så den kan inte tas bort: {detail}',
  'votes-opened': 'Omröstningen har redan öppnats och kan inte ändras: {detail}',
  'activity-started': 'Delen har redan börjat och kan varken tas bort eller få nya skeden: {detail}',
  'steps-out-of-order':
    'Skedena har alltid samma ordning: väntan, enskilt, tillsammans, sammanställning, omröstning, diskussion, klar. {detail}',
  'nothing-to-group': 'Det finns för få lappar att gruppera. Skriv först.',
  'nothing-to-vote-on':
    'Det finns inget att rösta om: godkänn först ett tema, gör ett ändringsförslag eller hämta in strategin.',
  'weights-telling':
    'Minst fem måste ha samma vikt, så att ingens röster känns igen. Ändra vikterna eller placeringen.',
  'no-proposal': 'Det finns inget temaförslag. Begär ett förslag först.',
  'no-service': 'Tjänsten är inte i bruk, eller så har dess inställningar ändrats.',
  'no-consent': 'Arrangören har inte gett lov att skicka lapparnas ord till tjänsten.',
  'host-not-allowed':
    'Servern tar inte kontakt med den här adressen: {detail}. Be administratören lägga till den i inställningarna.',
  'bad-lexicon': 'Ordlistan kan inte läsas. {detail}',
  'ballot-open': 'Omröstningen pågår ännu. Förteckningen publiceras när den har stängts.',
  'on-ballot': 'Det röstas om lappen, så den kan inte döljas.',
  'too-many-hidden': 'Det finns redan {detail} dolda lappar. Ta först fram någon av dem.',
  'bad-encoding': 'Filen är inte i UTF-8-format. Spara den som "CSV UTF-8" och importera på nytt.',
  'bad-csv': 'Tabellen kan inte läsas. Kontrollera rad {detail}.',
  'nothing-to-summarise': 'Inga lappar har skrivits till den här frågan, så det finns inget att sammanfatta.',
  'summary-faulty':
    'Någon mening stämmer inte med sina källor. Rätta eller ta bort de överstrukna meningarna först.',
  'nothing-to-export': 'Det finns inga resultat ännu. Skriv först.',
  'unknown-version': 'Den här versionen finns inte längre.',
  published: 'Versionen är publicerad. Avsluta publiceringen först.',
  'not-published': 'Resultaten är inte publicerade. Publicera först en version.',
  'covers-too-little':
    'Sammandragen talar om färre lappar än ett slumpmässigt urval skulle göra. Ange orsaken, så kan du publicera.',
  'poor-contrast':
    'Färgen är för ljus mot vitt. Dess kontrast och den minsta tillåtna är {detail}. Välj en mörkare färg.',
  'bad-theme-file': 'Filen innehåller inget PowerPoint-tema. Välj en .thmx- eller .potx-fil på högst 20 MB.',
  'bad-logo': 'Logotypen kan inte användas. Välj en bild i formatet PNG, JPEG eller SVG på högst 4 MB.',
  'bad-report': 'Filen är inte en resultatfil från Talkoot, eller så har den ändrats. {detail}',
  'no-structure':
    'Texten innehåller varken mission, vision, värden eller mål. Märk ut rubriker, till exempel "# Vision".',
  'not-confirmed': 'Raderingen bekräftades inte: skriv workshoppens namn exakt.',
  'unknown-element': 'Punkten finns inte längre i strategin.',
  'unknown-amendment': 'Ändringsförslaget finns inte längre.',
  'no-source': 'Foga lappar eller ett tema till förslaget, eller skriv en motivering.',
  'no-reason': 'Skriv först en motivering, eller namnet på den som svarar för detta.',
  'no-change': 'Det finns inga ändringar i utkastet. Ta först in förslag.',
  'strategy-shut': 'Facilitatorn har inte öppnat detta, eller har stängt det.',
  'strategy-full': 'Det finns redan så många som det får finnas. Slå ihop eller ändra dem som finns.',
  'wording-open': 'Formuleringen skrivs just nu. Vänta tills den stängs.',
  'support-spent': 'Du har använt alla dina stöd. Ta först bort något.',
  'old-version': 'Punkten har ändrats efter förslaget. Kontrollera först om förslaget fortfarande gäller.',
  'draft-conflicts': 'Utkastet har förslag som inte går ihop. Välj först vilka som ska stå kvar.',
  'in-use': 'Detta används redan i utkastet. Ta först bort det därifrån.',
  'bad-document': 'Filen går inte att läsa som en strategi. {detail}',
} satisfies Record<keyof typeof fi, string>
