// A portal with Node and openid-client. Start it with
//   KAPU_ISSUER=… KAPU_CLIENT_ID=… KAPU_CLIENT_SECRET=… node openid-client.mjs
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import * as client from 'openid-client';

const port = Number(process.env.PORT ?? 3000);
const address = process.env.PORTAL_ADDRESS ?? `http://localhost:${port}`;
const issuer = new URL(process.env.KAPU_ISSUER);

const kapu = await client.discovery(
  issuer,
  process.env.KAPU_CLIENT_ID,
  process.env.KAPU_CLIENT_SECRET,
  client.ClientSecretBasic(process.env.KAPU_CLIENT_SECRET),
  // Only for a Kapu on your own machine: everything else is https.
  issuer.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : undefined,
);

const sessions = new Map();

/** Sends the citizen to Kapu; what must come back unchanged stays in the session. */
async function signIn(session) {
  session.waiting = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedState: client.randomState(),
    expectedNonce: client.randomNonce(),
  };
  return client.buildAuthorizationUrl(kapu, {
    redirect_uri: `${address}/callback`,
    scope: 'openid profile',
    state: session.waiting.expectedState,
    nonce: session.waiting.expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(session.waiting.pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
}

/** Checks the answer and fetches tokens and claims. */
async function signedIn(session, url) {
  session.tokens = await client.authorizationCodeGrant(kapu, url, session.waiting);
  session.idToken = session.tokens.claims();
  session.userInfo = await client.fetchUserInfo(kapu, session.tokens.access_token, session.idToken.sub);
  delete session.waiting;
}

async function answer(request, response) {
  const url = new URL(request.url, address);
  const id = /session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? randomUUID();
  const session = sessions.get(id) ?? {};
  sessions.set(id, session);
  response.setHeader('Set-Cookie', `session=${id}; HttpOnly; SameSite=Lax; Path=/`);
  if (url.pathname === '/callback') {
    await signedIn(session, url);
    response.writeHead(303, { Location: '/' }).end();
  } else if (url.pathname === '/refresh') {
    session.tokens = await client.refreshTokenGrant(kapu, session.tokens.refresh_token);
    session.userInfo = await client.fetchUserInfo(kapu, session.tokens.access_token, session.idToken.sub);
    response.writeHead(303, { Location: '/' }).end();
  } else if (url.pathname === '/sign-out') {
    sessions.delete(id);
    const kapuSignOut = client.buildEndSessionUrl(kapu, {
      id_token_hint: session.tokens.id_token,
      post_logout_redirect_uri: `${address}/signed-out`,
    });
    response.writeHead(303, { Location: kapuSignOut.href }).end();
  } else if (url.pathname === '/signed-out') {
    response.end('You are signed out.');
  } else if (url.pathname === '/' && session.idToken === undefined) {
    response.writeHead(303, { Location: (await signIn(session)).href }).end();
  } else if (url.pathname === '/') {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ idToken: session.idToken, userInfo: session.userInfo }));
  } else {
    response.writeHead(404).end();
  }
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end('The sign-in failed.');
  });
}).listen(port, '127.0.0.1');
