package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.dpop.DpopCheck;
import hu.kapu.gateway.oidc.dpop.DpopProof;
import hu.kapu.gateway.oidc.dpop.DpopProofs;
import hu.kapu.gateway.oidc.grant.LiveTokens;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.oidc.grant.TokenInUse;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** One SELECT; then session, epoch, calendar and level decide whether the token is still good. */
@ApplicationScoped
class ReadUserInfo {
    private final LiveTokens tokens;
    private final DpopProofs proofs;
    private final PortalAccess access;
    private final Portals portals;
    private final UserInfoAnswers answers;
    private final Clock clock;

    ReadUserInfo(
            LiveTokens tokens,
            DpopProofs proofs,
            PortalAccess access,
            Portals portals,
            UserInfoAnswers answers,
            Clock clock) {
        this.tokens = tokens;
        this.proofs = proofs;
        this.access = access;
        this.portals = portals;
        this.answers = answers;
        this.clock = clock;
    }

    Uni<UserInfo> withBearer(OpaqueToken token) {
        return tokens.access(token, clock.instant())
                .map(found -> found.filter(use -> use.dpopKey().isEmpty()))
                .chain(this::answer);
    }

    Uni<UserInfo> withProof(ShownToken.Dpop shown, String method) {
        return proofs.withToken(shown.proofs(), method, UserInfoResource.PATH, shown.token())
                .chain(check -> check instanceof DpopCheck.Proved(DpopProof proof)
                        ? withProof(shown.token(), proof)
                        : Uni.createFrom().item(new UserInfo.ProofNotGood()));
    }

    /** A proof is spent only for a token that is its key's own. */
    private Uni<UserInfo> withProof(OpaqueToken token, DpopProof proof) {
        return tokens.access(token, clock.instant())
                .map(found -> found.filter(
                        use -> use.dpopKey().filter(proof.key()::equals).isPresent()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new UserInfo.TokenNotGood())
                        : proofs.spend(proof).chain(check -> once(check, found)));
    }

    private Uni<UserInfo> once(DpopCheck check, Optional<TokenInUse> token) {
        return check instanceof DpopCheck.Proved
                ? answer(token)
                : Uni.createFrom().item(new UserInfo.ProofNotGood());
    }

    private Uni<UserInfo> answer(Optional<TokenInUse> token) {
        Optional<Portal> portal = token.flatMap(
                        shown -> portals.byId(shown.grant().portalId()))
                .filter(known -> access.of(token.get().use(), known).isPresent());
        return portal.map(known -> answers.of(token.get(), known))
                .orElseGet(() -> Uni.createFrom().item(new UserInfo.TokenNotGood()));
    }
}
