package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.portal.Portal;
import java.util.Optional;

/** A portal's attempt to turn a code into tokens. */
record CodeRedemption(Portal portal, OpaqueToken code, Optional<String> redirectUri, Optional<String> verifier) {}
