package hu.kapu.gateway.oidc.token;

import java.util.Map;

/** What the userinfo endpoint answers (OpenID Connect Core 1.0, section 5.3). */
sealed interface UserInfo {
    record Plain(Map<String, Object> claims) implements UserInfo {}

    /** Signed, because the portal is registered for it. */
    record Signed(String jwt) implements UserInfo {}

    /** Unknown, expired, taken back, or no longer good for its portal; or not with this key. */
    record TokenNotGood() implements UserInfo {}

    /** The token came with a proof that is none (RFC 9449, section 7.1). */
    record ProofNotGood() implements UserInfo {}
}
