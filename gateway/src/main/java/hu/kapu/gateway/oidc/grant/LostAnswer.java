package hu.kapu.gateway.oidc.grant;

import java.time.Instant;

/** What a refresh token was exchanged for a moment ago, given once more because the portal did not get it. */
public record LostAnswer(GrantInUse use, RefreshAnswer answer, Instant givenAt) {}
