package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.portal.RedirectUri;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One attempt to tell one portal of one session, with a token made for it, and what follows from the answer. */
@ApplicationScoped
class TellPortal {
    private static final Logger LOG = Logger.getLogger(TellPortal.class);
    private static final int DOUBLED_AT_MOST = 20;

    private final Portals portals;
    private final LogoutTokens tokens;
    private final BackChannel backChannel;
    private final LogoutNoticeRows rows;
    private final Event<LogoutTokenPosted> posted;
    private final LogoutConfig config;
    private final Clock clock;

    TellPortal(
            Portals portals,
            LogoutTokens tokens,
            BackChannel backChannel,
            LogoutNoticeRows rows,
            Event<LogoutTokenPosted> posted,
            LogoutConfig config,
            Clock clock) {
        this.portals = portals;
        this.tokens = tokens;
        this.backChannel = backChannel;
        this.rows = rows;
        this.posted = posted;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> of(LogoutNotice notice) {
        Optional<Portal> portal = portals.byId(notice.portalId());
        Optional<URI> address = portal.flatMap(known -> known.logout().backChannel())
                .map(RedirectUri::value)
                .map(URI::create);
        return address.map(registered -> tell(notice, portal.orElseThrow(), registered))
                .orElseGet(() -> rows.forget(notice));
    }

    private Uni<Void> tell(LogoutNotice notice, Portal portal, URI address) {
        return tokens.of(notice, portal)
                .chain(token -> post(portal, address, token))
                .chain(told -> settle(notice, told));
    }

    private Uni<Told> post(Portal portal, URI address, String token) {
        return backChannel
                .post(address, token)
                .invoke(told -> posted.fire(new LogoutTokenPosted(portal.id(), address, token, told)));
    }

    private Uni<Void> settle(LogoutNotice notice, Told told) {
        return switch (told) {
            case Told.Heard ignored -> rows.forget(notice);
            case Told.Refused ignored -> {
                LOG.warnf("Portal %s refused a logout token; it is not sent again", notice.portalId());
                yield rows.forget(notice);
            }
            case Told.NotNow(int ignored, String why) -> {
                LOG.infof(
                        "Portal %s was not told of a sign-out, attempt %d: %s",
                        notice.portalId(), notice.attempts(), why);
                yield rows.putOff(notice, clock.instant().plus(wait(notice.attempts())));
            }
        };
    }

    private Duration wait(int attempts) {
        Duration doubled = config.firstWait().multipliedBy(1L << Math.min(attempts - 1, DOUBLED_AT_MOST));
        return doubled.compareTo(config.longestWait()) < 0 ? doubled : config.longestWait();
    }
}
