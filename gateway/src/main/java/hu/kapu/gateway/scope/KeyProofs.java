package hu.kapu.gateway.scope;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Proofs that a caller of the REST API holds the key its token was given to (RFC 9449, section 7.1). How they are judged
 * is known to those who issue the tokens; here it counts what came of it.
 */
public interface KeyProofs {
    String HEADER = "DPoP";

    /**
     * What a request brought beside its token.
     *
     * @param proofs all of its headers of the name {@link #HEADER}
     * @param path as it was asked for, without the query
     */
    record Shown(List<String> proofs, String method, String path) {}

    /** What a proof was worth. */
    enum Verdict {
        /** Right, of the token's own key, and spent now. */
        PROVED,
        /** Right, and of another key than the token's. */
        OTHER_KEY,
        /** Missing, unreadable, too old, for another request or token, or used before. */
        NOT_GOOD
    }

    /**
     * Judges the proof of one request, and spends it when it is right.
     *
     * @param key SHA-256 thumbprint of the key that the token is bound to
     */
    Uni<Verdict> judge(Shown shown, ApiToken token, String key);

    /** What proofs may be signed with, by their names in JWA. */
    List<String> algorithms();
}
