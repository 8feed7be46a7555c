package hu.kapu.gateway.oidc.grant;

import jakarta.enterprise.context.ApplicationScoped;

/** What the clock does every few seconds, done when a test wants it. */
@ApplicationScoped
public class CleanupNow {
    private final GrantCleanup cleanup;

    CleanupNow(GrantCleanup cleanup) {
        this.cleanup = cleanup;
    }

    public void run() {
        cleanup.run().subscribeAsCompletionStage().join();
    }
}
