type Language = 'fi' | 'sv' | 'en'

/**
 * Words of administration that few people use themselves, by the stem on which their forms stand, with what one may say
 * instead. The lists are our own.
 */
const plainer: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fi: {
    ekosysteem: 'kumppanit',
    holisti: 'kokonainen',
    implementoi: 'toteuttaa',
    innovaatio: 'keksintö',
    innovatiivi: 'uusi',
    integraatio: 'yhteen sovittaminen',
    integroi: 'sovittaa yhteen',
    jalkaut: 'ottaa käyttöön',
    konsept: 'toimintatapa',
    kustannusteho: 'hintansa arvoinen',
    monitoimijai: 'yhdessä tehty',
    monituottaj: 'monta tuottajaa',
    optimoi: 'parantaa',
    osallista: 'ottaa mukaan',
    palvelukokonaisuu: 'palvelut yhdessä',
    palveluprosess: 'palvelun vaiheet',
    priorisoi: 'panna tärkeysjärjestykseen',
    proaktiivi: 'ennakoiva',
    prosess: 'työvaiheet',
    rajapin: 'yhteinen työ',
    resurs: 'raha, väki tai aika',
    saavutettavuu: 'se, että palveluun pääsee',
    synergi: 'yhteinen hyöty',
    toimeenpan: 'toteuttaminen',
    vaikuttavuu: 'se, mitä saadaan aikaan',
    viitekehy: 'lähtökohta',
    yhdyspin: 'yhteinen työ',
  },
  sv: {
    ekosystem: 'partner',
    holistisk: 'hel',
    implementer: 'genomföra',
    innovati: 'ny',
    integrer: 'föra samman',
    kostnadseffektiv: 'värd sitt pris',
    optimer: 'förbättra',
    prioriter: 'ordna efter vikt',
    proaktiv: 'förebyggande',
    process: 'arbetsgång',
    referensram: 'utgångspunkt',
    resurs: 'pengar, folk eller tid',
    synergi: 'gemensam nytta',
    verksamhetsmiljö: 'det som sker omkring oss',
  },
  en: {
    'cost-effective': 'worth its price',
    ecosystem: 'partners',
    facilitat: 'help',
    holistic: 'whole',
    implement: 'carry out',
    innovati: 'new',
    leverag: 'use',
    optimi: 'improve',
    prioriti: 'put first',
    proactiv: 'ahead of time',
    resource: 'money, people or time',
    stakeholder: 'those it concerns',
    synerg: 'shared gain',
    utili: 'use',
  },
}

/** What one may say instead of a word that few people use; null where it is an ordinary one. */
export function plainerFor(word: string, language: Language): string | null {
  const lower = word.toLowerCase()
  return Object.entries(plainer[language]).find(([stem]) => lower.startsWith(stem))?.[1] ?? null
}
