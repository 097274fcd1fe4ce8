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

// A public client says who it is by its id alone, also when it asks for a new token.
FHIR.oauth2.settings.refreshTokenWithClientId = true;

/** The address by which the server knows itself; tokens are for that address alone. */
async function issuer(): Promise<string> {
  const answer = await fetch('/fhir/.well-known/smart-configuration');
  if (!answer.ok) {
    throw new Error(`smart-configuration: ${answer.status}`);
  }
  return ((await answer.json()) as { issuer: string }).issuer;
}

/**
 * Leads to the server's sign-in, by SMART App Launch with PKCE, and from there back to the app's home.
 *
 * @param within how many seconds ago somebody may have signed in to be let through without doing so again
 */
export async function signIn(app: App, language: string, within?: number): Promise<void> {
  const origin = await issuer();
  if (origin !== location.origin) {
    location.assign(origin + app.home);
    return;
  }
  // The sign-in speaks the language that was chosen here.
  await fetch(`/login?lang=${language}`);
  const address = await FHIR.oauth2.authorize({
    clientId: app.clientId,
    scope: app.scope,
    redirectUri: origin + app.home,
    iss: `${origin}/fhir`,
    pkceMode: 'required',
    noRedirect: true,
  });
  location.assign(`${address ?? ''}${within === undefined ? '' : `&max_age=${within}`}`);
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

/** Ends the session at the server too, as on a desk that others use after. */
export async function endSession(): Promise<void> {
  const page = new DOMParser().parseFromString(await (await fetch('/login/staff')).text(), 'text/html');
  const token = page.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value;
  if (token) {
    await fetch('/logout', { method: 'POST', body: new URLSearchParams({ _csrf: token }) });
  }
}

function forget(): void {
  const key = sessionStorage.getItem(SMART_KEY);
  if (key) {
    sessionStorage.removeItem(JSON.parse(key) as string);
  }
  sessionStorage.removeItem(SMART_KEY);
}
