import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { VotePlan } from '#shared/vote/plan.ts'
import type { Question } from '#shared/workshop/workshop.ts'
import { workshopView } from '../testing/views.ts'
import { newVote } from './votesDraft.ts'
import VotesEditor from './VotesEditor.vue'

afterEach(cleanup)

const [table] = workshopView([], null).groups
const groups = ['Aluevaltuusto', 'Johtoryhmä'].map((body, i) => ({
  ...table!,
  ...{ id: `g${i}` as never, name: `Pöytä ${i + 1}`, body, people: 7 - 4 * i },
}))
const questions = [{ id: 'q1', text: 'Mitä?', kind: 'free' }] as unknown as Question[]

function open(strategic = false) {
  const votes = ref<VotePlan[]>([newVote('first')])
  const Page = defineComponent(
    () => () =>
      h(VotesEditor, {
        ...{ questions, groups, lang: 'fi', strategic, modelValue: votes.value },
        'onUpdate:modelValue': (next: VotePlan[]) => (votes.value = next),
      }),
  )
  render(Page, { global: { stubs: { RouterView: true } } })
  return votes
}

it('one vote is three fields; filters, weights and standings lie behind a line', async () => {
  const votes = open()
  const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
  expect(screen.queryByRole('button', { name: /^Poista äänestys/ })).toBeNull()
  expect(box('Kaikki pöydät').checked).toBe(true)
  await fireEvent.click(box('Pöytä 2'))
  await fireEvent.click(box('Huoli'))
  expect([box('Kaikki pöydät').checked, votes.value[0]!.of]).toEqual([
    false,
    { questions: [], groups: ['g1'], kinds: ['concern'] },
  ])
  await fireEvent.click(box('Pöytä 2'))
  expect([box('Kaikki pöydät').checked, votes.value[0]!.of.groups]).toEqual([true, []])
  await fireEvent.update(box('Paino: Johtoryhmä'), '3')
  await fireEvent.click(box('Näytä tilanne äänestyksen aikana'))
  expect(votes.value[0]).toMatchObject({ weights: [{ body: 'Johtoryhmä', weight: 3 }], live: true })
  expect(document.body.textContent).toContain('Painolla 3 on nyt 3 ihmistä. Viisi tarvitaan.')
  expect(screen.getByText('rajattu, painotettu ja tilanne näkyy')).toBeTruthy()
})

it('adds a vote, which then needs a name, and takes it away again', async () => {
  const votes = open()
  await fireEvent.click(screen.getByRole('button', { name: 'Lisää äänestys' }))
  await fireEvent.update(screen.getByLabelText('Äänestyksen 2 nimi'), 'Mikä jätetään?')
  expect(votes.value.map(({ name }) => name)).toEqual(['', 'Mikä jätetään?'])
  const second = screen.getByRole('group', { name: 'Mikä jätetään?' })
  await fireEvent.click(within(second).getByRole('button', { name: 'Poista äänestys: Mikä jätetään?' }))
  expect(votes.value.map(({ id }) => id)).toEqual(['first'])
})

it('an option is not offered more dots than there are', async () => {
  const votes = open()
  const most = screen.getByLabelText<HTMLInputElement>('Enintään samalle')
  const budget = screen.getByLabelText('Ääniä kullakin')
  await fireEvent.update(most, '4')
  expect(document.body.textContent).toContain('Anna luku väliltä 1–3.')
  await fireEvent.update(budget, '1')
  expect([most.value, votes.value[0]!.perOption]).toEqual(['1', 2])
  await fireEvent.update(budget, '10')
  expect([most.value, votes.value[0]!.perOption]).toEqual(['2', 2])
})

it('T70 T71 T72 a vote on the strategy is offered where there is one, with what it needs', async () => {
  open()
  expect(screen.queryByRole('radio', { name: 'Tavoitteista' })).toBeNull()
  cleanup()
  const votes = open(true)
  await fireEvent.click(screen.getByRole('radio', { name: 'Tavoitteista' }))
  await fireEvent.click(screen.getByLabelText('Alatavoitteet'))
  await fireEvent.update(screen.getByLabelText('Kärkiä valitaan'), '3')
  expect(votes.value[0]).toEqual({
    ...newVote('first'),
    ...{ on: 'goals', places: 3 },
    of: { questions: [], groups: [], kinds: [], elements: ['subgoal'] },
  })
  expect(screen.getByText('rajattu')).toBeTruthy()
  await fireEvent.click(screen.getByRole('radio', { name: 'Luonnoksista' }))
  await fireEvent.click(screen.getByRole('radio', { name: 'Vision' }))
  expect(votes.value[0]).toMatchObject({ on: 'candidates', of: { drafted: 'vision' } })
  expect(votes.value[0]).not.toHaveProperty('places')
  await fireEvent.click(screen.getByRole('radio', { name: 'Ehdotuksista' }))
  await fireEvent.click(screen.getByLabelText('Pöytä 2'))
  expect(votes.value[0]).toMatchObject({ on: 'amendments', of: { groups: ['g1'] } })
})
