package hu.kapu.e2e.bench;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Folders;
import hu.kapu.local.Ports;
import hu.kapu.local.Suite;
import hu.kapu.local.SuiteOptions;
import hu.kapu.local.citizens.Citizen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** The suite, started by the launcher of {@code ./kapu up} on free ports, and one Chromium for all stories. */
public final class Bench implements AutoCloseable {
    private static final Duration NOTICE_PATIENCE = Duration.ofSeconds(20);

    private final Suite suite;
    private final Chromium chromium;
    private final People people;
    private final Cards cards;
    private final OtherPortals otherPortals;
    private final Path checkpoints;

    private Bench(Suite suite, OtherPortals otherPortals, Path checkpoints, Chromium chromium) {
        this.suite = suite;
        this.otherPortals = otherPortals;
        this.chromium = chromium;
        this.people = new People(suite);
        this.cards = new Cards(suite);
        this.checkpoints = checkpoints;
    }

    static Bench start() {
        Path home = Path.of(System.getProperty("kapu.home")).toAbsolutePath().normalize();
        Folders folders = Folders.below(home, home.resolve("deploy/e2e/target/suite"));
        folders.wipe();
        Ports ports = Ports.free();
        OtherPortals otherPortals = OtherPortals.open(folders.run().resolve("portals"), ports);
        Suite suite = Suite.start(SuiteOptions.of(folders, ports, Bench::say));
        PlaywrightAssertions.setDefaultAssertionTimeout(Window.PATIENCE_MILLIS);
        return new Bench(suite, otherPortals, folders.data().resolve("checkpoints"), Chromium.start());
    }

    public Suite suite() {
        return suite;
    }

    public People people() {
        return people;
    }

    /** Portals that demand something. */
    public OtherPortals otherPortals() {
        return otherPortals;
    }

    public Cards cards() {
        return cards;
    }

    /** What no story waits for. */
    public LongAgo longAgo() {
        return new LongAgo(rows());
    }

    /** What no page shows. */
    public Rows rows() {
        return new Rows(suite.infrastructure().postgres());
    }

    /**
     * Waits until identity knows that a letter of this template was sent: only then its code freezes the account. The
     * letter may be in the mailbox a moment earlier.
     */
    public void awaitNotice(Citizen citizen, String template) {
        UUID id = rows().idOf(citizen);
        Waiting.until(
                "the notice " + template + " to " + id, NOTICE_PATIENCE, () -> rows().noticesSent(id, template) > 0);
    }

    /** The folder with the signed checkpoints of the citizens' histories. */
    public Path checkpoints() {
        return checkpoints;
    }

    /** A browser of its own, with no cookie and nothing remembered, as wide as a desktop. */
    public Window window() {
        return window(Window.Size.DESKTOP);
    }

    /** The same in a window of this size. */
    public Window window(Window.Size size) {
        return Window.open(chromium.browser(), suite.ports(), size, true);
    }

    public Letters letters() {
        return new Letters(suite.ports().inboxUrl());
    }

    /** The same with JavaScript switched off. */
    public Window windowWithoutScript() {
        return Window.open(chromium.browser(), suite.ports(), Window.Size.DESKTOP, false);
    }

    @Override
    public void close() {
        chromium.close();
        suite.close();
        otherPortals.close();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }
}
