package hu.kapu.gateway.session;

import jakarta.inject.Singleton;

/** What otherwise runs by the clock, run by a test. */
@Singleton
public class SessionJobs {
    private final EndExpired endExpired;

    SessionJobs(EndExpired endExpired) {
        this.endExpired = endExpired;
    }

    public void endExpired() {
        endExpired.run().await().indefinitely();
    }
}
