package hu.kapu.gateway.oidc.dpop;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.client.SpentProofs;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Judges DPoP proofs and spends them: each is good for one request (RFC 9449, section 11.1). */
@ApplicationScoped
public class DpopProofs {
    public static final String HEADER = "DPoP";
    private static final String KIND = "dpop";

    private final SpentProofs spent;
    private final OidcConfig config;
    private final Clock clock;
    private final Vertx vertx;

    DpopProofs(SpentProofs spent, OidcConfig config, Clock clock, Vertx vertx) {
        this.spent = spent;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    public static List<String> algorithms() {
        return DpopRules.ALGORITHMS;
    }

    /**
     * A POST to one of our endpoints; a proof that is right is spent.
     *
     * @param headers all of the request's headers of the name {@link #HEADER}
     */
    public Uni<DpopCheck> atEndpoint(List<String> headers, String path) {
        return judge(headers, () -> rules().forEndpoint(headers.getFirst(), uri(path)))
                .chain(check -> check instanceof DpopCheck.Proved(DpopProof proof)
                        ? spend(proof)
                        : Uni.createFrom().item(check));
    }

    /** A request that shows an access token; the proof is not spent yet. */
    public Uni<DpopCheck> withToken(List<String> headers, String method, String path, OpaqueToken token) {
        return judge(headers, () -> rules().withToken(headers.getFirst(), method, uri(path), token));
    }

    public Uni<DpopCheck> spend(DpopProof proof) {
        return spent.spend(
                        KIND,
                        proof.key(),
                        proof.jti(),
                        proof.issuedAt().plus(DpopRules.OLDEST).plus(DpopRules.OLDEST))
                .map(once -> once ? new DpopCheck.Proved(proof) : new DpopCheck.Refused());
    }

    /** A signature takes up to a millisecond of processor time, which is long for an event loop. */
    private Uni<DpopCheck> judge(List<String> headers, Callable<Optional<DpopProof>> rule) {
        if (headers.isEmpty()) {
            return Uni.createFrom().item(new DpopCheck.None());
        }
        return headers.size() > 1
                ? Uni.createFrom().item(new DpopCheck.Refused())
                : vertx.executeBlocking(rule, false)
                        .map(proof ->
                                proof.<DpopCheck>map(DpopCheck.Proved::new).orElseGet(DpopCheck.Refused::new));
    }

    private DpopRules rules() {
        return new DpopRules(clock.instant());
    }

    private URI uri(String path) {
        return URI.create(config.issuer() + path);
    }
}
