package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.authorization.BrowserlessAuthorization;
import hu.kapu.gateway.oidc.authorization.BrowserlessAuthorization.Check;
import hu.kapu.gateway.oidc.dpop.DpopCheck;
import hu.kapu.gateway.oidc.dpop.DpopProof;
import hu.kapu.gateway.oidc.dpop.DpopProofs;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.StartSignIn;
import hu.kapu.gateway.signin.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Takes a request at the challenge endpoint: begins a sign-in or goes on with one. It is the sign-in of the identification
 * page, with its calendar, budgets and states; only who carries what the citizen types is another. A sign-in that began
 * with a key goes on with that key only.
 */
@ApplicationScoped
class Challenges {
    private final DpopProofs proofs;
    private final BrowserlessAuthorization authorization;
    private final StartSignIn startSignIn;
    private final CurrentSignIn current;
    private final NextChallenge next;

    Challenges(
            DpopProofs proofs,
            BrowserlessAuthorization authorization,
            StartSignIn startSignIn,
            CurrentSignIn current,
            NextChallenge next) {
        this.proofs = proofs;
        this.authorization = authorization;
        this.startSignIn = startSignIn;
        this.current = current;
        this.next = next;
    }

    /**
     * For a client that has proved who it is.
     *
     * @param shownProofs the request's {@code DPoP} headers
     */
    Uni<ChallengeAnswer> take(Portal portal, Parameters parameters, List<String> shownProofs) {
        if (!portal.firstParty()) {
            return refuse(OAuthError.UNAUTHORIZED_CLIENT, "this client signs citizens in through their browser");
        }
        return proofs.atEndpoint(shownProofs, ChallengeResource.PATH).chain(check -> switch (check) {
            case DpopCheck.None() -> take(portal, parameters, Optional.empty());
            case DpopCheck.Proved(DpopProof proof) ->
                proof.nameIn(parameters)
                        .map(named -> take(portal, named, Optional.of(proof.key())))
                        .orElseGet(() -> refuse(
                                OAuthError.INVALID_DPOP_PROOF,
                                "the proof is made with another key than dpop_jkt names"));
            case DpopCheck.Refused() -> refuse(OAuthError.INVALID_DPOP_PROOF, OAuthError.INVALID_DPOP_PROOF.meaning());
        });
    }

    private Uni<ChallengeAnswer> take(Portal portal, Parameters parameters, Optional<String> key) {
        Typed typed = Typed.read(parameters);
        if (parameters.has("auth_session")) {
            Optional<AuthSession> session = parameters.get("auth_session").flatMap(AuthSession::parse);
            return session.map(known -> resume(portal, known, typed, key))
                    .orElseGet(() -> now(new ChallengeAnswer.NoSuchSession()));
        }
        return authorization.check(portal, parameters).chain(check -> switch (check) {
            case Check.Refused(OAuthError error, String description) -> refuse(error, description);
            case Check.Accepted(Target.Portal target) -> begin(target, typed);
        });
    }

    private Uni<ChallengeAnswer> begin(Target.Portal target, Typed typed) {
        return startSignIn
                .atPortal(target, BrowserBinding.create())
                .map(started -> new AuthSession(
                        started.id(), BrowserBinding.ofValue(started.browser().value())))
                .chain(session -> current.of(session.transaction(), session.binding())
                        .chain(standing -> goOn(standing, session, typed)));
    }

    private Uni<ChallengeAnswer> resume(Portal portal, AuthSession session, Typed typed, Optional<String> key) {
        return current.of(session.transaction(), session.binding())
                .map(standing -> isOf(standing, portal) ? standing : new Standing.Gone())
                .chain(standing -> isProved(standing, key)
                        ? goOn(standing, session, typed)
                        : refuse(
                                OAuthError.INVALID_DPOP_PROOF,
                                "the auth_session belongs to the key it began with, or to none"));
    }

    /** A session of one client is worth nothing to another, nor is a sign-in that a browser began. */
    private boolean isOf(Standing standing, Portal portal) {
        return signIn(standing).stream().anyMatch(begun -> authorization.began(begun.target(), portal));
    }

    /** Draft-ietf-oauth-first-party-apps, "Auth Session DPoP Binding": the same key, proved with every request. */
    private boolean isProved(Standing standing, Optional<String> key) {
        return signIn(standing).stream()
                .allMatch(begun -> authorization.keyOf(begun.target()).equals(key));
    }

    private static Optional<SignInTransaction> signIn(Standing standing) {
        return switch (standing) {
            case Standing.Bound(SignInTransaction transaction) -> Optional.of(transaction);
            case Standing.Replaced(SignInTransaction transaction) -> Optional.of(transaction);
            case Standing.Expired ignored -> Optional.empty();
            case Standing.Gone ignored -> Optional.empty();
        };
    }

    private Uni<ChallengeAnswer> goOn(Standing standing, AuthSession session, Typed typed) {
        return switch (standing) {
            case Standing.Bound(SignInTransaction transaction) ->
                next.after(Visit.of(transaction, session.binding()), typed);
            case Standing.Replaced(SignInTransaction transaction) ->
                next.afterLostAnswer(Visit.of(transaction, session.binding()), typed);
            case Standing.Expired ignored -> now(new ChallengeAnswer.NoSuchSession());
            case Standing.Gone ignored -> now(new ChallengeAnswer.NoSuchSession());
        };
    }

    private static Uni<ChallengeAnswer> refuse(OAuthError error, String description) {
        return now(new ChallengeAnswer.Refused(error, description));
    }

    private static Uni<ChallengeAnswer> now(ChallengeAnswer answer) {
        return Uni.createFrom().item(answer);
    }
}
