import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import Button from './Button.vue'
import IconButton from './IconButton.vue'

afterEach(cleanup)

describe('Button', () => {
  it('does what it says', async () => {
    const { emitted } = render(Button, { slots: { default: 'Tallenna lappu' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna lappu' }))
    expect(emitted('click')).toHaveLength(1)
  })

  it('with a reason stays focusable, does nothing and tells why', async () => {
    const { emitted } = render(Button, {
      props: { reason: 'Äänet on käytetty' },
      slots: { default: 'Lisää ääni' },
    })
    const button = screen.getByRole('button', { name: 'Lisää ääni', description: 'Äänet on käytetty' })
    button.focus()
    await fireEvent.click(button)
    expect({
      focused: document.activeElement === button,
      disabled: button.getAttribute('aria-disabled'),
      clicks: emitted('click'),
    }).toEqual({ focused: true, disabled: 'true', clicks: undefined })
  })

  it('keeps the same element and its focus when the reason comes and goes', async () => {
    const { rerender } = render(Button, { slots: { default: 'Lisää ääni' } })
    const button = screen.getByRole('button')
    button.focus()
    await rerender({ reason: 'Äänet on käytetty' })
    const during = document.activeElement
    await rerender({ reason: null })
    expect([during, document.activeElement]).toEqual([button, button])
    expect(button.hasAttribute('aria-disabled')).toBe(false)
  })

  it('does not submit a form that it must not', async () => {
    let submitted = 0
    const form = document.body.appendChild(document.createElement('form'))
    form.addEventListener('submit', () => submitted++)
    render(Button, {
      props: { type: 'submit', reason: 'Nimi puuttuu' },
      slots: { default: 'Liity' },
      container: form,
    })
    await fireEvent.click(screen.getByRole('button'))
    expect(submitted).toBe(0)
    form.remove()
  })

  it('ignores presses while work is under way', async () => {
    const { emitted } = render(Button, { props: { busy: true }, slots: { default: 'Vie' } })
    await fireEvent.click(screen.getByRole('button'))
    expect(emitted('click')).toBeUndefined()
  })
})

describe('IconButton', () => {
  it('is named by its label and is a toggle only when told so', async () => {
    const { rerender } = render(IconButton, { props: { label: 'Lukitse' } })
    const button = screen.getByRole('button', { name: 'Lukitse' })
    const before = button.getAttribute('aria-pressed')
    await rerender({ pressed: false })
    expect([before, button.getAttribute('aria-pressed')]).toEqual([null, 'false'])
  })
})
