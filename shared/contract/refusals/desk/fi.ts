/** What only those who run or prepare a workshop are told: phones that write do not begin with it. */
export const fi = {
  'no-shapes': 'Tässä osiossa osallistujilla ei ole kehyksiä, viivoja eikä tekstejä.',
  'no-pictures': 'Tässä osiossa lappuihin ei lisätä kuvia.',
  'no-next-phase': 'Osio on jo valmis. Siirry seuraavaan osioon.',
  'no-earlier-phase': 'Osio on vasta alussa. Aiempaa vaihetta ei ole.',
  'notes-hidden':
    'Yksin kirjoitettuja lappuja on piilossa. Avaa yksin kirjoittaminen ja paljasta laput ensin.',
  'notes-revealed': 'Laput on jo paljastettu pöydille. Niitä ei voi enää piilottaa.',
  'ballot-closed': 'Äänestys on suljettu ja tulos on nähty. Sitä ei voi avata uudelleen.',
  'group-in-use': 'Pöydässä on jo ihmisiä tai lappuja, joten sitä ei voi poistaa: {detail}',
  'activity-has-notes': 'Osioon on jo tuotu lappuja, joten sitä ei voi poistaa: {detail}',
  'votes-opened': 'Äänestys on jo avattu, joten sitä ei voi muuttaa: {detail}',
  'activity-started': 'Osio on jo alkanut, joten sitä ei voi poistaa eikä sen vaiheita muuttaa: {detail}',
  'steps-out-of-order':
    'Vaiheiden järjestys on aina sama: odotus, yksin, yhdessä, koonti, äänestys, keskustelu, valmis. {detail}',
  'nothing-to-group': 'Lappuja on liian vähän ryhmiteltäväksi. Kirjoittakaa ensin.',
  'nothing-to-vote-on':
    'Äänestettävää ei ole: hyväksy ensin teema, tee ehdotus strategiaan tai tuo strategia.',
  'weights-telling':
    'Saman painon pitää olla vähintään viidellä, jotta kenenkään ääniä ei tunnisteta. Muuta painoja tai paikkoja.',
  'no-proposal': 'Teemaehdotusta ei ole. Pyydä ensin ehdotus.',
  'no-service': 'Palvelua ei ole otettu käyttöön, tai sen asetukset ovat muuttuneet.',
  'no-consent': 'Järjestäjä ei ole antanut lupaa lähettää lappujen sanoja palveluun.',
  'host-not-allowed':
    'Palvelin ei ota yhteyttä tähän osoitteeseen: {detail}. Pyydä ylläpitoa lisäämään se asetuksiin.',
  'bad-lexicon': 'Sanastoa ei voi lukea. {detail}',
  'ballot-open': 'Äänestys on vielä auki. Luettelo julkaistaan, kun se on suljettu.',
  'on-ballot': 'Lapusta äänestetään, joten sitä ei voi piilottaa.',
  'too-many-hidden': 'Piilotettuja lappuja on jo {detail}. Palauta ensin jokin niistä.',
  'bad-encoding': 'Tiedosto ei ole UTF-8-muodossa. Tallenna se muodossa "CSV UTF-8" ja tuo uudelleen.',
  'bad-csv': 'Taulukkoa ei voi lukea. Tarkista rivi {detail}.',
  'nothing-to-summarise': 'Tähän kysymykseen ei ole kirjoitettu lappuja, joista tiivistelmän voisi tehdä.',
  'summary-faulty':
    'Jokin virke ei pidä yhtä lähteidensä kanssa. Korjaa tai poista yliviivatut virkkeet ensin.',
  'nothing-to-export': 'Tuloksia ei vielä ole. Kirjoittakaa ensin.',
  'unknown-version': 'Tätä versiota ei enää ole.',
  published: 'Versio on julkaistu. Lopeta julkaisu ensin.',
  'not-published': 'Tuloksia ei ole julkaistu. Julkaise ensin jokin versio.',
  'covers-too-little':
    'Tiivistelmät kertovat lapuista vähemmän kuin satunnaisotos kertoisi. Kirjaa syy, niin voit julkaista.',
  'poor-contrast':
    'Väri on liian vaalea valkoisella pohjalla. Sen kontrasti ja pienin sallittu ovat {detail}. Valitse tummempi väri.',
  'bad-theme-file':
    'Tiedostosta ei löydy PowerPointin teemaa. Valitse .thmx- tai .potx-tiedosto, jonka koko on enintään 20 Mt.',
  'bad-logo': 'Logoa ei voi käyttää. Valitse PNG-, JPEG- tai SVG-kuva, jonka koko on enintään 4 Mt.',
  'bad-report': 'Tiedosto ei ole Talkoon tulostiedosto, tai se on muuttunut. {detail}',
  'no-structure':
    'Tekstistä ei löydy missiota, visiota, arvoja eikä tavoitteita. Merkitse otsikot, esimerkiksi "# Visio".',
  'not-confirmed': 'Poistoa ei vahvistettu: kirjoita työpajan nimi täsmälleen.',
  'unknown-element': 'Kohtaa ei enää ole strategiassa.',
  'unknown-amendment': 'Muutosehdotusta ei enää ole.',
  'no-source': 'Liitä ehdotukseen lappuja tai teema, tai kirjoita perustelu.',
  'no-reason': 'Kirjoita ensin perustelu tai nimi, joka tästä vastaa.',
  'no-change': 'Luonnoksessa ei ole muutoksia. Ota siihen ensin ehdotuksia.',
  'strategy-shut': 'Ohjaaja ei ole avannut tätä, tai on sulkenut sen.',
  'strategy-full': 'Näitä on jo niin monta kuin voi olla. Yhdistä tai muuta niitä, joita on.',
  'wording-open': 'Sanamuotoa kirjoitetaan parhaillaan. Odota, että se suljetaan.',
  'support-spent': 'Kannatuksesi ovat käytössä. Ota ensin jokin pois.',
  'old-version': 'Kohta on muuttunut ehdotuksen jälkeen. Tarkista ensin, päteekö ehdotus yhä.',
  'draft-conflicts':
    'Luonnoksessa on ehdotuksia, jotka eivät sovi yhteen. Valitse ensin, mitkä niistä jäävät.',
  'in-use': 'Tätä käytetään jo luonnoksessa. Ota se ensin pois sieltä.',
  'bad-document': 'Tiedostoa ei voi lukea strategiana. {detail}',
}
