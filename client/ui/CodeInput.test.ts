import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, ref } from 'vue'
import CodeInput from './CodeInput.vue'

afterEach(cleanup)

/** The field with its state around it, as a page has it. */
function renderField(error?: string) {
  const code = ref('')
  const completed: string[] = []
  render(
    defineComponent({
      components: { CodeInput },
      setup: () => ({ code, error, complete: (digits: string) => completed.push(digits) }),
      template: `<CodeInput v-model="code" label="Koodi" :error="error" @complete="complete" />`,
    }),
  )
  const field = screen.getByRole('textbox', { name: 'Koodi' })
  if (!(field instanceof HTMLInputElement)) throw new Error('The code is written into an input.')
  return { field, code, completed }
}

const paste = (field: HTMLInputElement, text: string) =>
  fireEvent.paste(field, { clipboardData: { getData: () => text } })

describe('CodeInput', () => {
  it('shows the digits in two threes and keeps the digits alone', async () => {
    const { field, code, completed } = renderField()
    await fireEvent.update(field, '4829')
    expect({ shown: field.value, kept: code.value, completed }).toEqual({
      shown: '482 9',
      kept: '4829',
      completed: [],
    })
    await fireEvent.update(field, '482 915')
    expect({ shown: field.value, kept: code.value, completed }).toEqual({
      shown: '482 915',
      kept: '482915',
      completed: ['482915'],
    })
  })

  it('lets nothing but six digits in', async () => {
    const { field, code } = renderField()
    await fireEvent.update(field, 'a4-8 2x9158')
    expect([field.value, code.value]).toEqual(['482 915', '482915'])
  })

  it.each(['482915', '482 915', ' 482-915\n', 'Koodi: 482 915', 'https://talkoot.example:8443/l/482915'])(
    'takes %j from the clipboard',
    async (text) => {
      const { field, code, completed } = renderField()
      await paste(field, text)
      expect([field.value, code.value, completed]).toEqual(['482 915', '482915', ['482915']])
    },
  )

  it('says once that a code is complete', async () => {
    const { field, completed } = renderField()
    await fireEvent.update(field, '482915')
    await fireEvent.update(field, '482 915 ')
    expect(completed).toEqual(['482915'])
  })

  it('tells what is wrong under the field and keeps the code', async () => {
    const { field } = renderField('Koodilla ei löydy työpajaa')
    await fireEvent.update(field, '111111')
    expect({
      value: field.value,
      invalid: field.getAttribute('aria-invalid'),
      described: screen.getByRole('textbox', { description: 'Koodilla ei löydy työpajaa' }) === field,
    }).toEqual({ value: '111 111', invalid: 'true', described: true })
  })
})
