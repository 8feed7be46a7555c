package hu.kapu.gateway.oidc.grant;

import java.util.Optional;

/**
 * What one use of a refresh token gave; kept sealed for the length of the grace.
 *
 * @param narrowedScope as the portal asked for it, if it did
 * @param dpopKey thumbprint of the key the access token is bound to, if it is
 */
public record RefreshAnswer(
        OpaqueToken access, OpaqueToken refresh, Optional<String> narrowedScope, Optional<String> dpopKey) {
    private static final String BETWEEN = "\n";

    static RefreshAnswer parse(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new RefreshAnswer(
                new OpaqueToken(parts[0]), new OpaqueToken(parts[1]), unlessEmpty(parts[2]), unlessEmpty(parts[3]));
    }

    String text() {
        return String.join(BETWEEN, access.value(), refresh.value(), narrowedScope.orElse(""), dpopKey.orElse(""));
    }

    private static Optional<String> unlessEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
