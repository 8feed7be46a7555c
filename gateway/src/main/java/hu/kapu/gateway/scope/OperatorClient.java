package hu.kapu.gateway.scope;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.Set;

/**
 * A program of an operator: it proves itself by {@code private_key_jwt} and by nothing else.
 *
 * @param name shown in records of what it did
 * @param keys its public keys; two of them while one replaces the other
 */
public record OperatorClient(String clientId, String name, JWKSet keys, Set<Scope> scopes) {}
