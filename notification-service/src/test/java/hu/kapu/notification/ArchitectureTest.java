package hu.kapu.notification;

import hu.kapu.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_construction_hold() {
        ArchitectureRules.check("hu.kapu.notification");
    }
}
