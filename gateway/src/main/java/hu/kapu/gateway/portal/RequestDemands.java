package hu.kapu.gateway.portal;

/**
 * What a portal's authorization request has to bring.
 *
 * @param pkce whether a request without a code challenge is refused (RFC 9700, section 2.1.1)
 * @param pushed whether only a pushed request is taken (RFC 9126, section 6)
 */
public record RequestDemands(boolean pkce, boolean pushed) {}
