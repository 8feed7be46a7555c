package hu.kapu.gateway.oidc.token;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The types that a request takes (RFC 9110, section 12.5.1); a header that nobody can read asks for nothing special. */
record Accepted(List<MediaType> types) {
    static Accepted of(HttpHeaders headers) {
        try {
            return new Accepted(headers.getAcceptableMediaTypes());
        } catch (IllegalArgumentException e) {
            return new Accepted(List.of(MediaType.WILDCARD_TYPE));
        }
    }

    boolean allows(MediaType type) {
        return types.stream().anyMatch(type::isCompatible);
    }

    /** Whether the type is asked for by its name. */
    boolean names(MediaType type) {
        return types.stream()
                .filter(asked -> !asked.isWildcardType() && !asked.isWildcardSubtype())
                .anyMatch(type::isCompatible);
    }
}
