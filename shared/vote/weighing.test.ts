import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tellingWeight, weightOf, WEIGHTS } from './weighing.ts'

const weights = [
  { body: 'Aluevaltuusto', weight: 2 },
  { body: 'Aluehallitus', weight: 3 },
]
const hall = (council: number, board: number, others: number) => [
  ...Array.from({ length: council }, () => 'Aluevaltuusto'),
  ...Array.from({ length: board }, () => 'aluehallitus '),
  ...Array.from({ length: others }, () => null),
]

it('V13 a ballot weighs what its table’s body is given, and once where none is', () => {
  expect(
    ['Aluevaltuusto', ' ALUEhallitus', 'Lautakunta', null].map((body) => weightOf(weights, body)),
  ).toEqual([...[2, 3, 1, 1]])
})

it('V13 a weight is telling when fewer than five have it and others have another', () => {
  expect(
    [hall(5, 5, 5), hall(5, 0, 0), hall(4, 0, 0), hall(4, 5, 0), hall(20, 5, 1)].map((all) =>
      tellingWeight(weights, all),
    ),
  ).toEqual([...[null, null, null, 2, 1]])
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), fc.nat(12), (council, board, others) => {
      const crowds = [council, board, others].filter((crowd) => crowd > 0)
      const isFine = crowds.length < 2 || crowds.every((crowd) => crowd >= WEIGHTS.floor)
      expect(tellingWeight(weights, hall(council, board, others)) === null).toBe(isFine)
    }),
  )
})
