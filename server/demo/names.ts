const first =
  'Aada Aimo Anneli Antti Arja Benita Börje Camilla Eero Eija Eila Esko Elina Gunilla Hannele Harri Heidi Helmi Ilkka Inkeri ' +
  'Jarmo Johanna Jukka Kaarina Kalle Kerstin Kirsi Lasse Leena Liisa Maarit Mauno Merja Mikko Minna Nils Oona Outi Paavo ' +
  'Päivi Pentti Pirjo Raili Reijo Riitta Risto Saana Sakari Seija Sisko Stig Sulo Taina Tapio Tarja Timo Tuula Ulla Urho Veikko'
const initials = 'AHIJKLMNPRSTV'

/** A name for each member of an invented council; every fourth comes without one. */
export function inventNames(count: number): (string | null)[] {
  const names = first.split(' ')
  return Array.from({ length: count }, (_, i) =>
    i % 4 === 3
      ? null
      : `${names[(i * 7) % names.length]} ${initials[(i * 5 + Math.floor(i / names.length)) % initials.length]}.`,
  )
}
