import { expect, it } from 'vitest'
import type { GroupId } from '#shared/ids.ts'
import type { Group } from '#shared/workshop/workshop.ts'
import { fileText } from './fileText.ts'
import { newTablesIn, readRoster } from './readRoster.ts'
import { rosterText } from './rosterText.ts'

const group = (id: string, name: string, body: string | null = null): Group => ({
  id: id as GroupId,
  name,
  shape: 1,
  colour: 1,
  body,
})
const groups = [group('g1', 'Pöytä 1'), group('g2', 'Pöytä 2', 'Aluevaltuusto'), group('g3', 'Koivu')]
const read = (text: string) =>
  readRoster(text, groups).map(({ line, name, table, body, problem, remark }) => [
    line,
    name,
    table?.id ?? table?.name ?? null,
    body,
    problem ?? remark,
  ])

it('G3 reads semicolons, commas and tabs, with or without a heading in any of the three languages', () => {
  const whole = [
    ['Aino Virtanen', 'g2', 'Aluevaltuusto', null],
    ['Öhman, Åsa', 'g3', null, null],
  ]
  const texts = [
    'Aino Virtanen;Pöytä 2;Aluevaltuusto\n"Öhman, Åsa";koivu;',
    'NIMI;PÖYTÄ;TOIMIELIN\r\nAino Virtanen;2;Aluevaltuusto\r\n\r\nÖhman, Åsa;3;\r\n',
    'Organ\tNamn\tBord\nAluevaltuusto\tAino  Virtanen\tpöytä 2\n\tÖhman, Åsa\tKOIVU',
    '\uFEFFname,group,body\nAino Virtanen,Pöytä 2,Aluevaltuusto\n"Öhman, Åsa",Koivu,',
    'sep=;\nAino Virtanen;Pöytä 2;Aluevaltuusto\nÖhman, Åsa;Koivu;',
    'Etunimi;Sukunimi;Ryhmä;Taho\nAino;Virtanen;Pöytä 2;Aluevaltuusto\n;"Öhman, Åsa";Koivu',
  ]
  expect(texts.map((text) => read(text).map((line) => line.slice(1)))).toEqual(texts.map(() => whole))
})

it('G3 says of every line what became of it', () => {
  const long = 'x'.repeat(61)
  expect(
    read(
      [
        'nimi;ryhmä;toimielin',
        ';Pöytä 1;',
        `${long};Pöytä 1;`,
        'Matti;Pöytä 1;',
        'matti;Pöytä 2;',
        'Matti;Pöytä 1;',
        'Eero;Mänty;',
        'Onni;;',
        'Venla;;aluevaltuusto',
        'Leo;;Lautakunta',
      ].join('\n'),
    ),
  ).toEqual([
    [2, '', null, null, 'no-name'],
    [3, long, null, null, 'too-long'],
    [4, 'Matti', 'g1', null, 'alike'],
    [5, 'matti', 'g2', null, 'alike'],
    [6, 'Matti', 'g1', null, 'twice'],
    [7, 'Eero', 'Mänty', null, 'new-table'],
    [8, 'Onni', null, null, 'no-place'],
    [9, 'Venla', null, 'aluevaltuusto', null],
    [10, 'Leo', null, 'Lautakunta', 'no-body'],
  ])
})

it('G3 brings new tables once each with the body they share, and no more than there may be', () => {
  const lines = readRoster('Aino;Mänty;Hallitus\nEero;mänty;hallitus\nOnni;Kuusi;A\nLeo;Kuusi;B', groups)
  expect(newTablesIn(lines)).toEqual([
    { name: 'Mänty', body: 'Hallitus' },
    { name: 'Kuusi', body: null },
  ])
  const many = readRoster(Array.from({ length: 60 }, (_, i) => `Nimi ${i};Uusi ${i}x;`).join('\n'), groups)
  expect(many.filter(({ problem }) => problem === 'tables-full')).toHaveLength(3)
})

it('G3 a list in use becomes text that is read the same again, and files of old programs are read', () => {
  const roster = [{ name: 'Öhman; "Å"', group: 'g3' as GroupId, body: null }]
  const text = rosterText(roster, groups, ['Nimi', 'Pöytä', 'Toimielin'])
  expect(read(text)).toEqual([[2, 'Öhman; "Å"', 'g3', null, null]])
  const utf16 = new Uint8Array([0xff, 0xfe, 0xc5, 0x00, 0x73, 0x00]).buffer
  const latin = new Uint8Array([0xc5, 0x73]).buffer
  expect([fileText(utf16), fileText(latin), fileText(new TextEncoder().encode('Ås').buffer)]).toEqual(
    Array(3).fill('Ås'),
  )
})
