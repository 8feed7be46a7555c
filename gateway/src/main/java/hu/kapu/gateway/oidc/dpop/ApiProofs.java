package hu.kapu.gateway.oidc.dpop;

import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.scope.ApiToken;
import hu.kapu.gateway.scope.KeyProofs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Proofs shown at the REST API are judged as those shown at userinfo, each for the address that was called. */
@ApplicationScoped
class ApiProofs implements KeyProofs {
    private final DpopProofs proofs;

    ApiProofs(DpopProofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public Uni<Verdict> judge(Shown shown, ApiToken token, String key) {
        if (!isAddress(shown.path())) {
            return now(Verdict.NOT_GOOD);
        }
        return proofs.withToken(shown.proofs(), shown.method(), shown.path(), new OpaqueToken(token.value()))
                .chain(check ->
                        check instanceof DpopCheck.Proved(DpopProof proof) ? spend(proof, key) : now(Verdict.NOT_GOOD));
    }

    @Override
    public List<String> algorithms() {
        return DpopProofs.algorithms();
    }

    /** Only for a token that is its key's own. */
    private Uni<Verdict> spend(DpopProof proof, String key) {
        return proof.key().equals(key)
                ? proofs.spend(proof)
                        .map(check -> check instanceof DpopCheck.Proved ? Verdict.PROVED : Verdict.NOT_GOOD)
                : now(Verdict.OTHER_KEY);
    }

    /** No proof can name a path that no URI has, whatever our router makes of it. */
    private static boolean isAddress(String path) {
        try {
            var _ = URI.create("https://kapu" + path);
            return true;
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }

    private static Uni<Verdict> now(Verdict verdict) {
        return Uni.createFrom().item(verdict);
    }
}
