package hu.kapu.gateway.visitor;

import hu.kapu.gateway.session.Session.Origin;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** From where the request being answered comes. */
@ApplicationScoped
public class Visitors {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final RoutingContext context;
    private final ClientAddress addresses;
    private final GeoIp geoIp;

    Visitors(RoutingContext context, VisitorConfiguration configuration, GeoIp geoIp) {
        this.context = context;
        this.addresses = new ClientAddress(configuration.trustedProxies().orElse(List.of()).stream()
                .map(AddressRange::parse)
                .toList());
        this.geoIp = geoIp;
    }

    public Origin origin() {
        GeoIp.Place place = address().map(geoIp::of).orElse(GeoIp.Place.UNKNOWN);
        String device =
                DeviceWords.of(context.request().getHeader("User-Agent")).orElse(null);
        return new Origin(device, place.network(), place.country());
    }

    private Optional<InetAddress> address() {
        return Optional.ofNullable(context.request().remoteAddress())
                .map(peer -> peer.hostAddress())
                .flatMap(peer -> addresses.of(peer, context.request().headers().getAll(FORWARDED_FOR)));
    }
}
