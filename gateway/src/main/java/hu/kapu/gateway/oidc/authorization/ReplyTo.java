package hu.kapu.gateway.oidc.authorization;

import org.jspecify.annotations.Nullable;

/** Where an answer may go and how: a registered redirect URI, with the portal's own state to hand back. */
record ReplyTo(String redirectUri, @Nullable String state, ResponseMode mode) {}
