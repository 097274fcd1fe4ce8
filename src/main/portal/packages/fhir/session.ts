import FHIR from 'fhirclient';
import type Client from 'fhirclient/lib/Client';

/** One of the portal's apps, as it is registered at the server. */
export interface App {
  clientId: string;
  scope: string;
  /** Where its pages are, such as /app/. */
  home: string;
}

const SMART_KEY = 'SMART_KEY';

/** The address by which the server knows itself; tokens are for that address alone. */
async function issuer(): Promise<string> {
  const answer = await fetch('/fhir/.well-known/smart-configuration');
  if (!answer.ok) {
    throw new Error(`smart-configuration: ${answer.status}`);
  }
  return ((await answer.json()) as { issuer: string }).issuer;
}

/** Leads to the server's sign-in, by SMART App Launch with PKCE, and from there back to the app's home. */
export async function signIn(app: App, language: string): Promise<void> {
  const origin = await issuer();
  if (origin !== location.origin) {
    location.assign(origin + app.home);
    return;
  }
  // The sign-in speaks the language that was chosen here.
  await fetch(`/login?lang=${language}`);
  await FHIR.oauth2.authorize({
    clientId: app.clientId,
    scope: app.scope,
    redirectUri: origin + app.home,
    iss: `${origin}/fhir`,
    pkceMode: 'required',
  });
}

/**
 * Whoever is signed in in this tab; null: nobody is. What the sign-in has left in the address is taken away.
 *
 * @throws SignInRefused if somebody has come back from the sign-in without being let in
 */
export async function session(app: App): Promise<Client | null> {
  const query = new URLSearchParams(location.search);
  const comesBack = query.has('state') && (query.has('code') || query.has('error'));
  if (!comesBack && !sessionStorage.getItem(SMART_KEY)) {
    return null;
  }
  try {
    return await FHIR.oauth2.ready();
  } catch (refused) {
    forget();
    if (comesBack) {
      throw new SignInRefused(query.get('error') ?? '', { cause: refused });
    }
    return null;
  } finally {
    if (comesBack) {
      history.replaceState(null, '', app.home + location.hash);
    }
  }
}

export class SignInRefused extends Error {}

/** Gives the token back and leaves nothing of the session in this tab. */
export async function signOut(client: Client): Promise<void> {
  const token = client.state.tokenResponse?.refresh_token ?? client.state.tokenResponse?.access_token;
  if (token && client.state.clientId) {
    await fetch('/oauth2/revoke', {
      method: 'POST',
      body: new URLSearchParams({ token, client_id: client.state.clientId }),
    }).catch(() => undefined);
  }
  forget();
}

function forget(): void {
  const key = sessionStorage.getItem(SMART_KEY);
  if (key) {
    sessionStorage.removeItem(JSON.parse(key) as string);
  }
  sessionStorage.removeItem(SMART_KEY);
}
