package hu.kapu.gateway.ui;

import java.util.List;

/** Whom a search found. */
public record FoundCitizensPage(Layout layout, List<Line> citizens) implements Page {

    /** One of them; the path leads to what an official may see. */
    public record Line(
            String path,
            String userName,
            String name,
            String birthDate,
            String maskedAddress,
            ShownAccountStatus status) {
        @Override
        public String toString() {
            return "Line[…]";
        }
    }
}
