package hu.kapu.gateway.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts stand-ins for the identity and second-factor services and hands them to the tests. */
public class StandIns implements QuarkusTestResourceLifecycleManager {
    private final IdentityStandIn identity = new IdentityStandIn();
    private final SecondFactorStandIn secondFactor = new SecondFactorStandIn();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.rest-client.identity.url", identity.start(),
                "quarkus.rest-client.second-factor.url", secondFactor.start(),
                "kapu.outbox.enabled", "false");
    }

    @Override
    public void stop() {
        identity.stop();
        secondFactor.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(identity, new TestInjector.MatchesType(IdentityStandIn.class));
        injector.injectIntoFields(secondFactor, new TestInjector.MatchesType(SecondFactorStandIn.class));
    }
}
