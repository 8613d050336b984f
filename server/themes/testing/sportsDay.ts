import type { ClusterNote, Guide } from '#shared/themes/clustering.ts'

/** Written person by person: each line is a theme and what somebody wrote of it. */
const written: readonly (readonly string[])[] = [
  // a boy of thirteen
  [
    'lajit:ei mitään kolmiloikkaa enää plz, ketä se kiinnostaa',
    'lajit:futis!!',
    'ruoka:saako tuoda omia energiajuomia',
    'aika:viimeks seistiin tunti jonossa pituushyppyyn',
    'palkinnot:voittajaluokalle pitsat',
  ],
  // a girl who rides
  [
    'lajit:voisko olla joku keppariesteet, ois hauska',
    'saa:mulla meni uudet lenkkarit ihan pilalle siinä mudassa',
    'kaikki:mun kaveri jää aina kotiin tona päivänä kun sitä hävettää',
    'palkinnot:Miksi aina samat tyypit saa ne mitskut',
    'matka:tallilta pääsis suoraan jos ois eri kenttä',
  ],
  // the teacher of sports
  [
    'aika:Rastit kiertoon 20 minuutin välein, pilli merkiksi',
    'lajit:Ultimate ja koripallo toimivat isommallakin porukalla',
    'turva:Joka rastille aikuinen, mieluiten ea-kurssin käynyt',
    'saa:Varapäivä sovittava jos sataa kaatamalla',
    'kaikki:Sovelletut tehtävät valmiiksi mietittynä, ei paikan päällä keksien',
  ],
  // a class teacher
  [
    'aika:Meidän kolmosilla meni ruokailu päällekkäin viestin kanssa, katsokaa kellonajat tällä kertaa',
    'turva:Pienet katoavat väkijoukkoon, huomioliivit päälle',
    'palkinnot:Jokaiselle osallistujalle kunniakirja, ei vain parhaille',
    'matka:Kävellään urheilukentälle luokittain',
    'kaikki:Erityisluokka mukaan samoihin ryhmiin',
  ],
  // a father
  [
    'matka:Autoja ei saa ajaa kentän viereen, parkkeeratkaa kauemmas',
    'saa:Aurinkorasvaa pitäisi muistuttaa laittamaan, viimeksi poika paloi punaiseksi',
    'ruoka:Vanhempaintoimikunta voi grillata makkaraa',
    'aika:Ilmoittakaa päivä ajoissa että saa töistä vapaata',
    'palkinnot:Vähemmän kilpailua, enemmän yhdessä tekemistä',
  ],
  // the school's nurse
  [
    'turva:Missä defibrillaattori on? Pitää tietää ennen kuin tarvitaan',
    'turva:Allergia- ja astmalääkkeet mukaan, lista opettajille',
    'saa:Helteellä vesipiste ja varjoa',
    'kaikki:Kipsikätisellekin joku homma, vaikka ajanottajana',
    'ruoka:diabeetikoiden välipalat ei saa viivästyä',
  ],
  // the caretaker
  [
    'matka:Pyörille ei ole telineitä siellä kentän päädyssä tarpeeksi',
    'saa:teltat tuulee nurin jos niitä ei köytetä',
    'ruoka:Roskiksia buffan viereen, muuten mä ne paperit kerään',
    'aika:Hiekka pitää haravoida jo edellisenä iltana, avaimet mulla',
    'turva:Maalit kiinni maahan ettei kaadu kenenkään päälle',
  ],
  // the cook
  [
    'ruoka:Hernekeitto kenttäkeittiöstä, menisi hyvin ulkona',
    'ruoka:Kasvissyöjien määrä tiedoksi viikkoa ennen',
    'aika:Lounas porrastettava, kaikki eivät mahdu kerralla',
    'matka:miten kuumat ruuat sinne asti kuljetetaan',
    'saa:kumisaappaat kannattaa ottaa',
  ],
  // an assistant
  [
    'kaikki:Pyörätuolilla ei pääse hiekalla mihinkään',
    'kaikki:Osalle meteli on liikaa, rauhallinen nurkka olisi hyvä',
    'turva:kuka vahtii jos joku lähtee karkuun',
    'lajit:Frisbeegolf onnistuu melkein kaikilta',
    'matka:Taksit koululle vai kentälle? Invataksi ei löytänyt viimeksi',
  ],
  // from the pupils’ council
  [
    'lajit:Äänestys lajeista wilmassa',
    'lajit:oppilaat vs opet sählymatsi loppuun',
    'palkinnot:Kiertopalkinto takaisin, se pokaali lojuu vitriinissä',
    'ruoka:Jäätelökioski tai edes mehua',
    'kaikki:Saisko kannustusjoukot olla oma juttu niille jotka ei halua hikoilla',
  ],
  // one in the ninth form
  [
    'lajit:pesistä ei kukaan jaksa, tanssi ois parempi',
    'palkinnot:ysit voittaa kuitenkin, tehkää sarjat iän mukaan',
    'matka:Mennää bussilla johonkin uimarannalle',
    'aika:ei aamukaheksalta kiitos',
    'saa:voiko olla shortseissa vai pitääkö olla verkkarit',
  ],
  // the head
  [
    'turva:Pelastussuunnitelma ajan tasalle ja huoltajien luvat kuntoon',
    'aika:Päivä päättyy 13.15 niin kuin muutkin koulupäivät',
    'matka:Uimahallin vuokra vai oma piha, katsotaan kustannus',
    'kaikki:Ketään ei pakoteta mutta jokainen on paikalla',
    'palkinnot:Paikallinen urheiluseura lahjoittaa mitalit',
  ],
]

/** Sixty notes about a school's sports day, of which the lexicon knows nothing; ids tell the intended theme: 'ruoka-03'. */
export const sportsDay: readonly ClusterNote[] = written.flat().map((line, at) => {
  const [theme = '', text = ''] = line.split(/:(.*)/su)
  return { id: `${theme}-${String(at).padStart(2, '0')}`, text }
})

/** What somebody who prepares the day would name beforehand: a title and five words. */
export const sportsGuides: Guide[] = [
  { id: 'lajit', title: 'Lajit', words: ['jalkapallo', 'pesäpallo', 'juoksu', 'sähly', 'pituushyppy'] },
  { id: 'ruoka', title: 'Ruoka ja eväät', words: ['lounas', 'kioski', 'makkara', 'mehu', 'välipala'] },
  { id: 'saa', title: 'Sää ja varusteet', words: ['sade', 'helle', 'kengät', 'vaatteet', 'aurinko'] },
  { id: 'aika', title: 'Aikataulu', words: ['kello', 'tauko', 'jono', 'odottaminen', 'minuutti'] },
  {
    id: 'palkinnot',
    title: 'Palkinnot ja kilpailu',
    words: ['mitali', 'voittaja', 'pokaali', 'joukkue', 'pisteet'],
  },
  { id: 'matka', title: 'Paikka ja matkat', words: ['bussi', 'pyörä', 'kenttä', 'auto', 'uimahalli'] },
  {
    id: 'turva',
    title: 'Turvallisuus',
    words: ['ensiapu', 'valvonta', 'tapaturma', 'loukkaantuminen', 'lääke'],
  },
  {
    id: 'kaikki',
    title: 'Kaikki mukaan',
    words: ['osallistuminen', 'apuväline', 'pyörätuoli', 'vamma', 'ujous'],
  },
]
