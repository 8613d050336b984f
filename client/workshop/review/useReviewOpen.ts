import { ref } from 'vue'

/** One for the page: the room, the control bar and the palette open the same drawer. */
const open = ref(false)
export const useReviewOpen = () => open
