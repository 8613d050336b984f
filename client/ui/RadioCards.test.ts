import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, ref } from 'vue'
import RadioCards from './RadioCards.vue'

afterEach(cleanup)

it('shows what belongs to the chosen card and to no other', async () => {
  const chosen = ref<string | null>(null)
  const options = [
    { value: 'named', label: 'Omalla nimellä' },
    { value: 'unnamed', label: 'Ilman nimeä', help: 'Nimeä ei tallenneta.' },
  ]
  render(
    defineComponent({
      components: { RadioCards },
      setup: () => ({ chosen, options }),
      template: `<RadioCards v-model="chosen" legend="Miten näyt muille?" :options="options">
        <template #extra="{ option }">lisää: {{ option.value }}</template></RadioCards>`,
    }),
  )
  expect(screen.getByRole('group', { name: 'Miten näyt muille?' })).toBeTruthy()
  expect(screen.queryByText(/lisää/)).toBeNull()
  await fireEvent.click(screen.getByRole('radio', { name: 'Omalla nimellä' }))
  expect([chosen.value, screen.getByText(/lisää/).textContent]).toEqual(['named', 'lisää: named'])
  await fireEvent.click(
    screen.getByRole('radio', { name: /Ilman nimeä/, description: 'Nimeä ei tallenneta.' }),
  )
  expect([chosen.value, screen.getByText(/lisää/).textContent]).toEqual(['unnamed', 'lisää: unnamed'])
})
