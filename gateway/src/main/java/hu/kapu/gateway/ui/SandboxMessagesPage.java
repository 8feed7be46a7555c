package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;

/** For portal developers: what a portal and Kapu said to each other, newest first. */
public record SandboxMessagesPage(Layout layout, String portal, List<Message> messages) implements Page {

    /**
     * One exchange.
     *
     * @param byKapu whether Kapu began it, to be answered by the portal
     */
    public record Message(
            Instant at, boolean byKapu, String endpoint, List<Line> sent, int status, List<Line> answered) {}

    /** One parameter, header or claim. */
    public record Line(String name, String value) {}
}
