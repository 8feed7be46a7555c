package hu.kapu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The providers whose delivery is watched one by one; whoever else an address is at is one of the others. */
@ApplicationScoped
class Providers {
    static final String OTHER = "other";

    private final Set<String> watched;

    @Inject
    Providers(DeliveryConfig config) {
        this(config.providers());
    }

    Providers(Collection<String> domains) {
        this.watched =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    String of(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return watched.contains(domain) ? domain : OTHER;
    }
}
