package hu.kapu.gateway.calendar;

import java.time.Duration;

/** How far the calendar of one portal stands from everybody else's; only a sandbox moves any. */
@FunctionalInterface
public interface PortalShifts {
    PortalShifts NONE = portalId -> Duration.ZERO;

    Duration of(String portalId);
}
