import type { Area } from '@tirkeu/messages';
import { Route, Switch } from 'wouter';
import { WithWords } from '../../shared/language.js';
import { NotFoundPage } from '../../shared/not-found.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { MeetingPage } from './meeting-page.js';
import { MeetingsPage } from './meetings-page.js';
import { OpenMeetingPage } from './open-meeting-page.js';
import { ProtocolPage } from './protocol-page.js';
import './meeting.css';

const WORDS: readonly Area[] = ['meetings', 'decisions'];

/** Every page under /commission/meetings. */
export const MeetingRoutes = () => (
  <WithWords areas={WORDS} waiting={<WaitingPage />}>
    <Switch>
      <Route path="/commission/meetings"><MeetingsPage /></Route>
      <Route path="/commission/meetings/new"><OpenMeetingPage /></Route>
      <Route path="/commission/meetings/:id/protocol">{({ id }) => <ProtocolPage key={id} meetingId={id} />}</Route>
      <Route path="/commission/meetings/:id/:place">{({ id, place }) => <MeetingPage key={id} meetingId={id} place={place} />}</Route>
      <Route><NotFoundPage /></Route>
    </Switch>
  </WithWords>
);
