import type { English } from '../../words.js';
import type { common as kazakh } from '../kk/common.js';

/** Words of the common pages in English. */
export const common: English<typeof kazakh> = {
  'service': 'Tirkeu',
  'skip': 'Skip to main content',
  'path': 'Path',
  'language': 'Language',
  'help': 'Help',
  'sign-out': 'Sign out',
  'footer': 'Tirkeu: open-source software',
  'error-prefix': 'Error',
  'reference': 'Reference',
  'legal-basis': 'Legal basis',
  'server-time': 'Server time, {{zone}}',
  'offline': 'No network. What you typed stays on this page but has not been sent yet.',
  'deadline.closed': 'Closed',
  'deadline.zone': 'Commission time, {{zone}}.',
  'deadline.device-shows': 'Your device will show {{time}} then.',
  'citation.C': 'To confirm: secondary source',
  'citation.D': 'To confirm: no source found',
  'citation.X': 'To confirm: sources conflict',
  'deadline.spoken_one': '{{count}} minute left',
  'deadline.spoken_other': '{{count}} minutes left',
  'loading': 'Loading',
  'retry': 'Try again',
  'stale': 'Shown as of {{time}}. The connection was lost.',
};
