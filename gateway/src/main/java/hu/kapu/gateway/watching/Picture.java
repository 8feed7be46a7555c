package hu.kapu.gateway.watching;

import hu.kapu.gateway.mailstate.ProviderDelivery;
import hu.kapu.gateway.statistics.MinuteCount;
import hu.kapu.kit.outbox.OutboxBacklog;
import java.time.Instant;
import java.util.List;

/**
 * Everything operators watch, at one moment; numbers only.
 *
 * @param from the first minute of the last hour that is counted
 * @param until up to when everything is counted
 * @param minutes sign-ins and refusals of that hour
 * @param mail with codes, by provider
 * @param raises what portals have announced, the soonest first
 */
public record Picture(
        Instant at,
        Instant from,
        Instant until,
        List<MinuteCount> minutes,
        List<ProviderDelivery> mail,
        MigrationPicture migration,
        List<PortalRaise> raises,
        OutboxBacklog.Waiting outbox) {}
