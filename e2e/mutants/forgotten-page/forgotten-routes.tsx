import { Route, Switch } from 'wouter';

/** A router with a page that no journey comes by. */
export const ForgottenRoutes = () => (
  <Switch>
    <Route path="/help"><h1>Help</h1></Route>
    <Route path="/forgotten"><h1>Forgotten</h1></Route>
  </Switch>
);
