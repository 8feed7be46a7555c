package hu.kapu.gateway;

import hu.kapu.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_rules_of_construction_hold() {
        ArchitectureRules.check("hu.kapu.gateway");
    }

    @Test
    void the_calendar_is_plain_java() {
        ArchitectureRules.checkPlain("hu.kapu.gateway", "calendar");
    }
}
