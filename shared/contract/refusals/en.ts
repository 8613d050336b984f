import type { fi } from './fi.ts'

export const en = {
  malformed: 'The request does not have the right form. {detail}',
  'too-large': 'That is too large. Split it into smaller parts.',
  'too-fast': 'Too many requests in a short time. Wait a moment and try again.',
  'signed-out':
    'You are not in this workshop on this device. Join with the code or open the link you were given.',
  forbidden: 'You are not allowed to do this.',
  'wrong-origin': 'The request came from another site and was not handled.',
  'not-found': 'This cannot be found. It may have been deleted, or the address is wrong.',
  'wrong-code': 'No workshop has this code. Check the six digits on the screen.',
  'dead-link': 'The link is no longer valid. Ask the organiser for a new one.',
  archived: 'The workshop is archived. It can be read but not changed.',
  full: 'The workshop already has as many participants as it can hold.',
  removed:
    'The facilitator has removed you from this workshop. Your notes and your place are kept. Ask the facilitator to let you in again, and you go on where you were.',
  stale: 'Somebody changed this before you. You now see the latest state.',
  busy: 'The previous step is still finishing: notes are being gathered. Try again in a moment.',
  'wrong-phase': 'This cannot be done in this step.',
  'positions-locked': 'Positions are locked. You can write.',
  'writing-locked': 'Writing is locked. You can look and search.',
  'own-notes-only': 'In this part you can change only your own notes.',
  'shown-only': 'This board shows reviewed notes. Write on your own sheet.',
  'write-three-first': 'First write three notes of your own.',
  'no-ideas-yet': 'Others have not written about this question yet.',
  'unknown-activity': 'This workshop has no such part.',
  'unknown-group': 'This workshop has no such table. {detail}',
  'unknown-question': 'This part has no such question. {detail}',
  'unknown-person': 'This person is not in the workshop.',
  'ballot-shut': 'The vote is not open. The votes you last saved count.',
  'votes-spent': 'More votes are placed than there are. Take some back.',
  'bad-picture': 'The picture cannot be used. Choose a JPEG, PNG or WebP picture.',
  'no-room-for-picture': 'There is no room for more pictures on the board.',
  storage: 'The server cannot save right now. Your notes stay on your device. Try again in a moment.',
  unreachable: 'The server cannot be reached. Check the network and try again.',
  internal:
    'Something went wrong (code {detail}). Try again; if it happens again, tell the code to the administrator.',
} satisfies Record<keyof typeof fi, string>
