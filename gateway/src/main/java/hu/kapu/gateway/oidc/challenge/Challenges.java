package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.authorization.BrowserlessAuthorization;
import hu.kapu.gateway.oidc.authorization.BrowserlessAuthorization.Check;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.StartSignIn;
import hu.kapu.gateway.signin.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Takes a request at the challenge endpoint: begins a sign-in or goes on with one. It is the sign-in of the identification
 * page, with its calendar, budgets and states; only who carries what the citizen types is another.
 */
@ApplicationScoped
class Challenges {
    private final BrowserlessAuthorization authorization;
    private final StartSignIn startSignIn;
    private final CurrentSignIn current;
    private final NextChallenge next;

    Challenges(
            BrowserlessAuthorization authorization,
            StartSignIn startSignIn,
            CurrentSignIn current,
            NextChallenge next) {
        this.authorization = authorization;
        this.startSignIn = startSignIn;
        this.current = current;
        this.next = next;
    }

    Uni<ChallengeAnswer> take(Portal portal, Parameters parameters) {
        if (!portal.firstParty()) {
            return now(new ChallengeAnswer.Refused(
                    OAuthError.UNAUTHORIZED_CLIENT, "this client signs citizens in through their browser"));
        }
        Typed typed = Typed.read(parameters);
        if (parameters.has("auth_session")) {
            Optional<AuthSession> session = parameters.get("auth_session").flatMap(AuthSession::parse);
            return session.map(known -> resume(portal, known, typed))
                    .orElseGet(() -> now(new ChallengeAnswer.NoSuchSession()));
        }
        return authorization.check(portal, parameters).chain(check -> switch (check) {
            case Check.Refused(OAuthError error, String description) ->
                now(new ChallengeAnswer.Refused(error, description));
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

    private Uni<ChallengeAnswer> resume(Portal portal, AuthSession session, Typed typed) {
        return current.of(session.transaction(), session.binding())
                .map(standing -> isOf(standing, portal) ? standing : new Standing.Gone())
                .chain(standing -> goOn(standing, session, typed));
    }

    /** A session of one client is worth nothing to another, nor is a sign-in that a browser began. */
    private boolean isOf(Standing standing, Portal portal) {
        return switch (standing) {
            case Standing.Bound(SignInTransaction transaction) -> authorization.began(transaction.target(), portal);
            case Standing.Replaced(SignInTransaction transaction) -> authorization.began(transaction.target(), portal);
            case Standing.Expired ignored -> false;
            case Standing.Gone ignored -> false;
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

    private static Uni<ChallengeAnswer> now(ChallengeAnswer answer) {
        return Uni.createFrom().item(answer);
    }
}
