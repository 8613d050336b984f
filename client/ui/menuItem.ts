import type { Component } from 'vue'

export type MenuItem = {
  id: string
  label: string
  icon?: Component | undefined
  /** The key that does the same, as it reads on the keyboard: "Ctrl+Z". */
  keys?: string | undefined
  reason?: string | null | undefined
  danger?: boolean
  /** Set for items that are one of several or on/off. */
  checked?: boolean
  /** Begins a new section. */
  apart?: boolean
  /** Opens a menu of these beside it. */
  choices?: readonly MenuItem[] | undefined
}
