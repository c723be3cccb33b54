import type { English } from '../../words.js';
import type { drafts as kazakh } from '../kk/drafts.js';

/** Words on what is typed and not recorded yet, in English. */
export const drafts: English<typeof kazakh> = {
  'by-itself': 'What you type is saved by itself.',
  'saved': 'Saved at {{time}}. To make it part of the nomination, press “{{button}}”.',
  'no-connection': 'Not saved yet: no connection',
  'no-connection.text': 'Keep this page open. What you typed is here and will be saved by itself when the connection is back.',
  'signed-out': 'Not saved yet: you are signed out',
  'signed-out.text': 'Keep this page open. Sign in in another window and come back here: then what you typed will be saved.',
  'leave': 'What you typed is not saved yet. It will be lost if you leave. Leave?',
  'restored': 'This is what you typed earlier: {{moment}}',
  'restored.by': 'This is what somebody else typed: {{name}}, {{moment}}',
  'restored.text': 'It is not part of the nomination yet.',
  'restored.put-back': 'Put back what is on record',
  'restored.empty': 'Start with an empty page',
  'aside.record': 'What is on record stands here again',
  'aside.empty': 'The page is empty again',
  'aside.undo': 'Bring back what I typed',
  'differs': 'This page was filled in elsewhere too: choose what stays',
  'differs.show': 'Show what differs',
  'differs.you': 'You filled in this page in another window too: {{moment}}',
  'differs.colleague': 'Somebody else filled in this page too: {{name}}, {{moment}}',
  'differs.recorded': 'While you filled in this page, it was saved: {{name}}, {{moment}}',
  'differs.text': 'Nothing is lost. Below is what differs: choose what stays.',
  'side.here': 'In this window',
  'side.there': 'In the other window',
  'side.record': 'On record',
  'differs.choose': 'Go on with what is chosen',
  'differs.mine': 'Keep everything from this window',
  'differs.theirs': 'Take everything from there',
  'differs.record': 'Take everything on record',
};
