package hu.kapu.gateway.portal;

import java.util.Optional;

/**
 * Which tokens a portal gets, and in which form.
 *
 * @param userInfo the signature of userinfo answers; plain JSON when absent (OpenID Connect Core 1.0, section 5.3.2)
 * @param introspection the signature of introspection answers, where one is asked for (RFC 9701, section 6)
 * @param refresh whether refresh tokens are given; they end with the citizen's session
 * @param idTokenOnRefresh whether a refresh answer carries an ID token
 * @param dpop whether only sender-constrained tokens are given (RFC 9449)
 */
public record TokenRules(
        SigningAlgorithm idToken,
        Optional<SigningAlgorithm> userInfo,
        SigningAlgorithm introspection,
        boolean refresh,
        boolean idTokenOnRefresh,
        boolean dpop) {}
