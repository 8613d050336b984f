import type { Component } from 'vue'
import { CircleHelp, Handshake, Star, ThumbsUp } from '@lucide/vue'
import type { ReactionSign } from '#shared/board/remark.ts'

/** How each sign is drawn; what it says stands in `i18n/<language>/remarks.json`. */
export const signIcons: Record<ReactionSign, Component> = {
  agree: ThumbsUp,
  important: Star,
  unclear: CircleHelp,
  thanks: Handshake,
}
