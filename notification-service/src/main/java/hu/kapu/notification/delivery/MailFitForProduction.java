package hu.kapu.notification.delivery;

import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Letters carry codes: they leave only encrypted, and under a name that is really ours. */
@ApplicationScoped
class MailFitForProduction implements ProductionCheck {
    private static final String RESERVED = ".example";

    private final String startTls;
    private final boolean tls;
    private final String senderAddress;

    MailFitForProduction(
            @ConfigProperty(name = "quarkus.mailer.start-tls") String startTls,
            @ConfigProperty(name = "quarkus.mailer.tls", defaultValue = "false") boolean tls,
            DeliveryConfig config) {
        this(startTls, tls, config.senderAddress());
    }

    MailFitForProduction(String startTls, boolean tls, String senderAddress) {
        this.startTls = startTls;
        this.tls = tls;
        this.senderAddress = senderAddress;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!tls && !startTls.toUpperCase(Locale.ROOT).equals("REQUIRED")) {
            findings.add("letters could leave unencrypted (kapu.smtp.start-tls is not REQUIRED)");
        }
        if (senderAddress.endsWith(RESERVED)) {
            findings.add("kapu.delivery.sender-address is a development default");
        }
        return findings;
    }
}
