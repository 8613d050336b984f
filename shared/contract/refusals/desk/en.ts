import type { fi } from './fi.ts'

export const en = {
  'no-shapes': 'In this part participants have no frames, lines or texts.',
  'no-pictures': 'In this part no pictures are added to notes.',
  'no-next-phase': 'This part is already finished. Move on to the next part.',
  'no-earlier-phase': 'This part has only begun. There is no earlier step.',
  'notes-hidden': 'Notes written alone are still hidden. Open writing alone and reveal the notes first.',
  'notes-revealed': 'The notes have been revealed to the tables. They cannot be hidden again.',
  'ballot-closed': 'The vote is closed and its result has been seen. It cannot be opened again.',
  'group-in-use': 'The table already has people or notes, so it cannot be removed: {detail}',
  'activity-has-notes': 'Notes have already been brought into this part, so it cannot be removed: {detail}',
  'votes-opened': 'The vote has already been opened, so it cannot be changed: {detail}',
  'activity-started': 'The part has already begun, so it cannot be removed nor its steps changed: {detail}',
  'steps-out-of-order':
    'Steps always come in the same order: waiting, alone, together, synthesis, vote, discuss, done. {detail}',
  'nothing-to-group': 'There are too few notes to group. Write first.',
  'nothing-to-vote-on':
    'There is nothing to vote on: first accept a theme, propose a change to the strategy or bring the strategy in.',
  'weights-telling':
    "At least five must share a weight, so that nobody's votes are recognised. Change the weights or the seats.",
  'no-proposal': 'There is no suggestion. Ask for one first.',
  'no-service': 'The service is not in use, or its settings have changed.',
  'no-consent': 'The organiser has not allowed the notes’ words to be sent to the service.',
  'host-not-allowed':
    'The server does not connect to this address: {detail}. Ask its administrator to add it to the settings.',
  'bad-lexicon': 'The word list cannot be read. {detail}',
  'ballot-open': 'The vote is still open. The list is published once it has closed.',
  'on-ballot': 'The note is being voted on, so it cannot be hidden.',
  'too-many-hidden': 'There are already {detail} hidden notes. Show one of them first.',
  'bad-encoding': 'The file is not UTF-8. Save it as "CSV UTF-8" and import it again.',
  'bad-csv': 'The table cannot be read. Check line {detail}.',
  'nothing-to-summarise': 'No notes have been written for this question, so there is nothing to summarise.',
  'summary-faulty':
    'A sentence does not agree with its sources. Correct or remove the struck sentences first.',
  'nothing-to-export': 'There are no results yet. Write first.',
  'unknown-version': 'This version is no longer there.',
  published: 'This version is published. End the publication first.',
  'not-published': 'The results are not published. Publish a version first.',
  'covers-too-little':
    'The summaries speak of fewer notes than a random sample would. Say why, and you can publish.',
  'poor-contrast':
    'The colour is too light on white. Its contrast and the least allowed are {detail}. Choose a darker colour.',
  'bad-theme-file':
    'There is no PowerPoint theme in this file. Choose a .thmx or .potx file of at most 20 MB.',
  'bad-logo': 'The logo cannot be used. Choose a PNG, JPEG or SVG picture of at most 4 MB.',
  'bad-report': 'This is not a results file of Talkoot, or it has been changed. {detail}',
  'no-structure':
    'No mission, vision, values or goals were found in the text. Mark headings, for example "# Vision".',
  'not-confirmed': 'The deletion was not confirmed: type the exact name of the workshop.',
  'unknown-element': 'This part is no longer in the strategy.',
  'unknown-amendment': 'This change proposal is no longer there.',
  'no-source': 'Attach notes or a theme to the proposal, or write why.',
  'no-reason': 'First write a reason, or the name of who answers for this.',
  'no-change': 'The draft has no changes. Take proposals into it first.',
  'strategy-shut': 'The facilitator has not opened this, or has closed it.',
  'strategy-full': 'There are already as many of these as there can be. Merge or change those there are.',
  'wording-open': 'The wording is being written. Wait until it is closed.',
  'support-spent': 'You have used all your support. Take some back first.',
  'old-version':
    'This part has changed since the proposal was made. First check whether the proposal still holds.',
  'draft-conflicts': 'The draft has proposals that do not go together. First choose which of them stay.',
  'in-use': 'This is already used in the draft. Take it out of there first.',
  'bad-document': 'The file cannot be read as a strategy. {detail}',
} satisfies Record<keyof typeof fi, string>
