import { createContext } from 'react';

/** True while the form around is being sent. */
export const SubmittingContext = createContext(false);
