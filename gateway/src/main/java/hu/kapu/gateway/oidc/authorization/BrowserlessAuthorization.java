package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.authorization.RequestChecker.Objection;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.CompletedSignIn;
import hu.kapu.gateway.signin.Level;
import hu.kapu.gateway.signin.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The authorization request and the code of a sign-in that no browser takes part in: held to the rules of the authorization
 * endpoint, but for the address to return to, which it has none of.
 */
@ApplicationScoped
public class BrowserlessAuthorization {
    private static final ReplyTo NOWHERE = new ReplyTo(Grant.NO_REDIRECT, null, ResponseMode.QUERY);

    /** What a request is worth. */
    public sealed interface Check {
        record Accepted(Target.Portal target) implements Check {}

        record Refused(OAuthError error, String description) implements Check {}
    }

    /** What became of the code. */
    public sealed interface Issued {
        record Code(String code) implements Issued {
            @Override
            public String toString() {
                return "Code[…]";
            }
        }

        record Refused(OAuthError error, String description) implements Issued {}

        /** The citizen's claims cannot be had now; asking again may help. */
        record NotNow() implements Issued {}
    }

    private final PortalAccess access;
    private final PendingAuthorizations texts;
    private final Hints hints;
    private final IssueCode issueCode;

    BrowserlessAuthorization(PortalAccess access, PendingAuthorizations texts, Hints hints, IssueCode issueCode) {
        this.access = access;
        this.texts = texts;
        this.hints = hints;
        this.issueCode = issueCode;
    }

    public Uni<Check> check(Portal portal, Parameters parameters) {
        Optional<Objection> objection = objection(portal, parameters);
        return objection.isPresent()
                ? Uni.createFrom().item(refused(objection.get()))
                : hints.follow(RequestReader.read(portal, NOWHERE, parameters), portal, parameters)
                        .map(followed -> answer(portal, followed));
    }

    private Check answer(Portal portal, Optional<AuthorizationRequest> followed) {
        return followed.<Check>map(request -> new Check.Accepted(target(portal, request)))
                .orElseGet(() -> new Check.Refused(OAuthError.INVALID_REQUEST, Hints.NO_HINT_OF_OURS));
    }

    private static Check refused(Objection objection) {
        return new Check.Refused(objection.error(), objection.description());
    }

    /** Whether this sign-in began with such a request of the portal. */
    public boolean began(Target target, Portal portal) {
        return target instanceof Target.Portal at
                && at.portalId().equals(portal.id())
                && texts.read(at.oidcRequest()).redirectUri().equals(Grant.NO_REDIRECT);
    }

    /** Thumbprint of the key that the sign-in and its code belong to, where its first request named or proved one. */
    public Optional<String> keyOf(Target target) {
        return target instanceof Target.Portal at
                ? Optional.ofNullable(texts.read(at.oidcRequest()).dpopKey())
                : Optional.empty();
    }

    public Uni<Issued> code(CompletedSignIn done) {
        return issueCode
                .agreed(texts.read(done.oidcRequest()), Authentication.of(done))
                .map(answer -> switch (answer) {
                    case CodeAnswer.Back(PortalAnswer back) -> issued(back.parameters());
                    case CodeAnswer.NeedsConsent ignored -> new Issued.NotNow();
                    case CodeAnswer.NotNow() -> new Issued.NotNow();
                });
    }

    private static Issued issued(Map<String, String> parameters) {
        String code = parameters.get("code");
        return code == null
                ? new Issued.Refused(
                        OAuthError.valueOf(parameters
                                .getOrDefault("error", "access_denied")
                                .toUpperCase(Locale.ROOT)),
                        parameters.getOrDefault("error_description", ""))
                : new Issued.Code(code);
    }

    private static Optional<Objection> objection(Portal portal, Parameters parameters) {
        return Stream.of(
                        RequestRules.nothingWeDoNotOffer(parameters),
                        RequestRules.openIdScope(parameters),
                        RequestRules.knownPrompt(parameters),
                        somebodyToAsk(parameters),
                        RequestRules.readableMaxAge(parameters),
                        RequestRules.readableClaims(parameters),
                        RequestRules.thumbprintOfAKey(parameters),
                        RequestRules.challenge(portal, parameters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** OpenID Connect Core 1.0, section 3.1.2.1: where there is no browser, no session answers in silence. */
    private static Optional<Objection> somebodyToAsk(Parameters parameters) {
        return parameters.list("prompt").contains("none")
                ? Optional.of(new Objection(OAuthError.LOGIN_REQUIRED, "without a browser the citizen always signs in"))
                : Optional.empty();
    }

    private Target.Portal target(Portal portal, AuthorizationRequest request) {
        Level level = access.requiredLevel(portal, request.requestedLevel());
        return new Target.Portal(
                portal.id(),
                portal.nameHu(),
                portal.nameEn(),
                portal.logo().orElse(null),
                level,
                portal.redirectUris().getFirst().origin(),
                texts.write(request.pending(level)),
                null);
    }
}
