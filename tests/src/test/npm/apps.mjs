// Apps as other people build them: with fhirclient, openid-client and oauth4webapi. One line of JSON on standard input
// says where the server is and what is registered there; each address of this little site is one app or one step of it,
// and answers as JSON what the app has seen.
import http from 'node:http';
import { createInterface } from 'node:readline';
import smart from 'fhirclient';
import * as openid from 'openid-client';
import * as oauth from 'oauth4webapi';

const { fhir, port, clients } = JSON.parse(await new Promise((read) =>
  createInterface({ input: process.stdin }).once('line', read)));
const origin = new URL(fhir).origin;
const here = `http://127.0.0.1:${port}`;
const insecure = { [oauth.allowInsecureRequests]: true };

const sessions = new Map();
const storage = {
  get: async (key) => sessions.get(key),
  set: async (key, value) => { sessions.set(key, value); return value; },
  unset: async (key) => sessions.delete(key),
};

const proof = ({ secret, key }) => (secret ? { clientSecret: secret } : key ? { clientPrivateJwk: key } : {});

// fhirclient: /fhirclient/CLIENT/launch[?iss=&launch=], and where it comes back to.
async function fhirclient(request, response, name, step, query) {
  const client = clients[name];
  if (step === 'launch') {
    await smart(request, response, storage).authorize({
      iss: query.get('iss') ?? fhir,
      clientId: client.id,
      scope: client.scope,
      redirectUri: `${here}/fhirclient/${name}/back`,
      pkceMode: 'required',
      ...proof(client),
    });
    return undefined;
  }
  const app = await smart(request, response, storage).ready({ privateKey: client.key });
  const patient = await app.patient.read();
  const before = app.state.tokenResponse.access_token;
  let again;
  if (app.state.tokenResponse.refresh_token && !client.key) {
    // A public client says by its id whose the refresh token is.
    app.environment.options.refreshTokenWithClientId = !client.secret;
    await app.refresh();
    again = await app.patient.read();
  }
  return {
    patient: patient.id,
    encounter: app.encounter.id ?? null,
    user: app.getFhirUser(),
    refreshed: again ? app.state.tokenResponse.access_token !== before && again.id === patient.id : null,
  };
}

const authenticated = async ({ secret, key }) => {
  if (secret) return openid.ClientSecretBasic(secret);
  return key ? openid.PrivateKeyJwt({ key: await imported(key), kid: key.kid }) : openid.None();
};

const imported = (key) => crypto.subtle.importKey(
  'jwk', { ...key, key_ops: undefined, use: undefined }, { name: 'ECDSA', namedCurve: key.crv }, false, ['sign']);

// openid-client: the same way, by hand, and with the checks of an OpenID Connect client.
const pending = new Map();

async function openidClient(name, step, url) {
  const client = clients[name];
  const configuration = await openid.discovery(new URL(origin), client.id, undefined, await authenticated(client), {
    execute: [openid.allowInsecureRequests],
  });
  if (step === 'launch') {
    const verifier = openid.randomPKCECodeVerifier();
    const state = openid.randomState();
    const nonce = openid.randomNonce();
    pending.set(state, { verifier, nonce });
    const launch = url.searchParams.get('launch');
    return openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${here}/openid-client/${name}/back`,
      scope: client.scope,
      aud: fhir,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(launch ? { launch } : {}),
    });
  }
  const { verifier, nonce } = pending.get(url.searchParams.get('state'));
  const tokens = await openid.authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: verifier, expectedState: url.searchParams.get('state'), expectedNonce: nonce,
  });
  const claims = tokens.claims();
  const user = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  const refreshed = await openid.refreshTokenGrant(configuration, tokens.refresh_token);
  const told = await openid.tokenIntrospection(configuration, refreshed.access_token);
  await openid.tokenRevocation(configuration, refreshed.refresh_token);
  return {
    patient: tokens.patient,
    encounter: tokens.encounter ?? null,
    user: claims.fhirUser,
    sub: user.sub === claims.sub,
    refreshed: refreshed.access_token !== tokens.access_token && refreshed.patient === tokens.patient,
    active: told.active,
  };
}

// oauth4webapi: a hospital's system signs in and reads.
async function system(name) {
  const client = clients[name];
  const issuer = new URL(origin);
  const server = await oauth.processDiscoveryResponse(
    issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...insecure }));
  const answer = await oauth.clientCredentialsGrantRequest(
    server,
    { client_id: client.id },
    oauth.PrivateKeyJwt({ key: await imported(client.key), kid: client.key.kid }),
    { scope: 'system/*.rs' },
    insecure);
  const tokens = await oauth.processClientCredentialsResponse(server, { client_id: client.id }, answer);
  const found = await fetch(`${fhir}/Patient?_count=1`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  return { status: found.status, type: (await found.json()).resourceType, scope: tokens.scope, life: tokens.expires_in };
}

async function answer(request, response) {
  const url = new URL(request.url, here);
  const [library, name, step] = url.pathname.slice(1).split('/');
  if (library === 'fhirclient') return fhirclient(request, response, name, step, url.searchParams);
  if (library === 'openid-client') return openidClient(name, step, url);
  return system(name);
}

http.createServer(async (request, response) => {
  try {
    const seen = await answer(request, response);
    if (seen instanceof URL) {
      response.writeHead(302, { location: seen.href }).end();
    } else if (seen !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(seen));
    }
  } catch (failure) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(`${failure.stack}\n${JSON.stringify(failure.cause ?? null)}`);
  }
}).listen(port, '127.0.0.1', () => console.log('listening'));
