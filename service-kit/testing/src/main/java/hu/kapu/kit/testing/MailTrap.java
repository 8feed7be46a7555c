package hu.kapu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the service under test an SMTP server; a test declares a {@link MailServer} field to read what came. */
public class MailTrap implements QuarkusTestResourceLifecycleManager {
    private @Nullable MailServer server;

    @Override
    public Map<String, String> start() {
        MailServer started = MailServer.start(0);
        server = started;
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(started.port()),
                "quarkus.mailer.start-tls", "DISABLED",
                "quarkus.mailer.mock", "false");
    }

    @Override
    public void inject(TestInjector injector) {
        if (server != null) {
            injector.injectIntoFields(server, new TestInjector.MatchesType(MailServer.class));
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
