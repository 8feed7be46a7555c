package hu.kapu.local;

import hu.kapu.local.citizens.Citizen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** {@code ./kapu up}: starts the suite, tells where everything is, and keeps it until somebody asks it to stop. */
public final class Launcher {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final LauncherArguments arguments;
    private final Folders folders;
    private final RunMarks marks;
    private final Set<Program> takenOver = EnumSet.noneOf(Program.class);

    private Launcher(LauncherArguments arguments, Path home) {
        this.arguments = arguments;
        this.folders = Folders.below(home, home.resolve(".kapu"));
        this.marks = new RunMarks(folders.run());
    }

    /** Expects the repository in the system property {@code kapu.home}; {@code ./kapu} sets it. */
    public static void main(String... words) {
        Path home =
                Path.of(System.getProperty("kapu.home", ".")).toAbsolutePath().normalize();
        try {
            System.exit(new Launcher(LauncherArguments.parse(words), home).run());
        } catch (LauncherArguments.NotUnderstood e) {
            say(e.getMessage() + " ./kapu help tells what there is.");
            System.exit(2);
        }
    }

    private int run() {
        if (!marks.take()) {
            say("A suite of this repository is already running. ./kapu down stops it.");
            return 1;
        }
        try {
            if (arguments.fresh()) {
                folders.wipe();
            }
            if (arguments.train()) {
                new AotTraining(folders, Launcher::say).recordMissing();
            }
            keep();
            return 0;
        } catch (RuntimeException e) {
            say("The suite could not start: " + e.getMessage());
            return 1;
        } finally {
            marks.gone();
        }
    }

    private void keep() {
        Instant begun = Instant.now();
        Ports ports = arguments.portBase().isPresent()
                ? Ports.from(arguments.portBase().getAsInt())
                : Ports.standard();
        SuiteOptions options = SuiteOptions.of(folders, ports, Launcher::say).with(arguments.calendar());
        if (arguments.sandbox()) {
            options = options.asSandbox();
        }
        try (Suite suite = Suite.start(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "suite-stop"));
            List<Citizen> citizens = arguments.sandbox()
                    ? suite.sandboxCitizens().settle()
                    : suite.demoCitizens().settle();
            List<Citizen> operators = suite.demoOffice().settle();
            say(Welcome.to(suite, citizens, operators, Duration.between(begun, Instant.now())));
            marks.ready();
            while (!marks.stopAsked()) {
                heedTakeovers(suite);
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
            say("Stopping …");
        }
    }

    private void heedTakeovers(Suite suite) {
        for (Program program : Program.values()) {
            if (marks.isTakenOver(program) && takenOver.add(program)) {
                suite.stop(program);
                say(program.label() + " is stopped for ./kapu dev.");
            } else if (!marks.isTakenOver(program) && takenOver.remove(program)) {
                startAgain(suite, program);
            }
        }
    }

    private static void startAgain(Suite suite, Program program) {
        try {
            suite.start(program);
            say(program.label() + " is back.");
        } catch (IllegalStateException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }
}
