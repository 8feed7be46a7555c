// The same portal with oauth4webapi, which leaves each step to you.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import * as oauth from 'oauth4webapi';

const port = Number(process.env.PORT ?? 3000);
const address = process.env.PORTAL_ADDRESS ?? `http://localhost:${port}`;
const issuer = new URL(process.env.KAPU_ISSUER);
const portal = { client_id: process.env.KAPU_CLIENT_ID };
const proof = oauth.ClientSecretPost(process.env.KAPU_CLIENT_SECRET);
// Only for a Kapu on your own machine: everything else is https.
const options = { [oauth.allowInsecureRequests]: issuer.protocol === 'http:' };

const kapu = await oauth
  .discoveryRequest(issuer, options)
  .then((response) => oauth.processDiscoveryResponse(issuer, response));

const sessions = new Map();

async function signIn(session) {
  session.verifier = oauth.generateRandomCodeVerifier();
  session.state = oauth.generateRandomState();
  session.nonce = oauth.generateRandomNonce();
  const url = new URL(kapu.authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: portal.client_id,
    redirect_uri: `${address}/callback`,
    response_type: 'code',
    scope: 'openid profile',
    state: session.state,
    nonce: session.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(session.verifier),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}

async function signedIn(session, url) {
  const answer = oauth.validateAuthResponse(kapu, portal, url, session.state);
  const response = await oauth.authorizationCodeGrantRequest(
    kapu, portal, proof, answer, `${address}/callback`, session.verifier, options);
  session.tokens = await oauth.processAuthorizationCodeResponse(kapu, portal, response, {
    expectedNonce: session.nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(kapu, response, options);
  session.idToken = oauth.getValidatedIdTokenClaims(session.tokens);
  await readUserInfo(session);
}

async function readUserInfo(session) {
  const response = await oauth.userInfoRequest(kapu, portal, session.tokens.access_token, options);
  session.userInfo = await oauth.processUserInfoResponse(kapu, portal, session.idToken.sub, response);
}

async function refresh(session) {
  const response = await oauth.refreshTokenGrantRequest(
    kapu, portal, proof, session.tokens.refresh_token, options);
  session.tokens = await oauth.processRefreshTokenResponse(kapu, portal, response);
  await readUserInfo(session);
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
    await refresh(session);
    response.writeHead(303, { Location: '/' }).end();
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
