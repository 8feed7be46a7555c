package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;

/** Who has which role. */
public record RegistrarRolesPage(Layout layout, List<Line> roles) implements Page {

    /** One role of one official, and where it is ended. */
    public record Line(String userName, ShownRole role, String office, Instant until, String endPath) {}
}
