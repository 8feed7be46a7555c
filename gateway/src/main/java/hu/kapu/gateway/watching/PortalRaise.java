package hu.kapu.gateway.watching;

import hu.kapu.gateway.contract.AnnouncedRaise;
import hu.kapu.gateway.portal.Portal;

/** What one portal has announced, and whom it would refuse. */
public record PortalRaise(Portal portal, AnnouncedRaise raise) {}
