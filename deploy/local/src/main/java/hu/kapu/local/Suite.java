package hu.kapu.local;

import hu.kapu.local.citizens.CallerKey;
import hu.kapu.local.citizens.CitizenOffice;
import hu.kapu.local.citizens.DemoCitizens;
import hu.kapu.local.process.AotCache;
import hu.kapu.local.process.ChildJvm;
import hu.kapu.local.process.Guardian;
import hu.kapu.local.process.OperatorCommand;
import hu.kapu.local.process.Readiness;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The running suite. Whoever starts it, a person or a test, gets the same programs with the same settings. */
public final class Suite implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration RECORDING_PATIENCE = Duration.ofMinutes(5);

    private final SuiteOptions options;
    private volatile CalendarShift calendar;
    private final Secrets secrets;
    private final Infrastructure infrastructure;
    private final Guardian guardian = Guardian.start();
    private final Map<Program, ChildJvm> children = new EnumMap<>(Program.class);

    private Suite(SuiteOptions options) {
        this.options = options;
        Folders folders = options.folders();
        folders.create();
        this.calendar = CalendarShift.of(options.calendar(), folders.data(), Instant.now());
        this.secrets = Secrets.in(folders.secrets());
        this.infrastructure = Infrastructure.start(folders.data(), options.ports());
    }

    /** Starts everything and returns when everything is ready. */
    public static Suite start(SuiteOptions options) {
        requireBuilt(options.folders());
        Suite suite = new Suite(options);
        try {
            suite.writeSettings();
            suite.tellOfMissingCaches();
            List.of(Program.values()).forEach(suite::launch);
            suite.infrastructure.awaitKafka();
            List.of(Program.values()).forEach(suite::awaitReady);
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    public Ports ports() {
        return options.ports();
    }

    /** Where this suite keeps its data and writes its logs. */
    public Folders folders() {
        return options.folders();
    }

    public CalendarShift calendar() {
        return calendar;
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** Makes citizens through the services' doors. */
    public CitizenOffice citizens() {
        return new CitizenOffice(
                "http://127.0.0.1:" + ports().of(Program.IDENTITY),
                "http://127.0.0.1:" + ports().of(Program.SECOND_FACTOR),
                secrets.all(),
                infrastructure.mails());
    }

    /** The key to call a service with in the gateway's place. */
    public CallerKey callerOf(Program service) {
        return CallerKey.of(service.label(), secrets.all());
    }

    public DemoCitizens demoCitizens() {
        return new DemoCitizens(citizens(), options.folders().data().resolve("demo-citizens.properties"));
    }

    /** The demo citizens, and more of them, published at the gateway's {@code /sandbox}. */
    public SandboxCitizens sandboxCitizens() {
        return new SandboxCitizens(demoCitizens(), options.folders().sandboxCitizens());
    }

    public boolean isSandbox() {
        return options.sandbox();
    }

    /** What stands beside the citizens: operators at the registrar's door, and eID cards to register with. */
    public DemoOffice demoOffice() {
        return new DemoOffice(this, options.folders().data());
    }

    /** Runs one of a service's commands for operators to its end. */
    public OperatorCommand.Result run(Program service, String... words) {
        Folders folders = options.folders();
        return OperatorCommand.run(service.application(folders.home()), folders.settings(service), List.of(words));
    }

    /** Begins one of them and leaves it to the caller; {@code environment} adds what the settings leave open. */
    public Process begin(Program service, Map<String, String> environment, String... words) {
        Folders folders = options.folders();
        return OperatorCommand.begin(
                service.application(folders.home()), folders.settings(service), environment, List.of(words));
    }

    /** Starts a program that has been stopped or killed, and returns when it is ready. */
    public synchronized void start(Program program) {
        launch(program);
        awaitReady(program);
    }

    /** Stops one program in order. */
    public synchronized void stop(Program program) {
        child(program).ifPresent(child -> child.stop(STOP_PATIENCE));
    }

    /** Ends one program as kill −9 does. */
    public synchronized void kill(Program program) {
        child(program).ifPresent(ChildJvm::kill);
    }

    /** Lets one program hang until {@link #resume}. */
    public synchronized void pause(Program program) {
        child(program).ifPresent(ChildJvm::pause);
    }

    public synchronized void resume(Program program) {
        child(program).ifPresent(ChildJvm::resume);
    }

    /** Moves the calendar, and only the calendar; data, sessions and real time stay as they are. */
    public synchronized void turnCalendarTo(CalendarWish wish) {
        calendar = CalendarShift.of(wish, options.folders().data(), Instant.now());
        stop(Program.GATEWAY);
        writeSettings();
        start(Program.GATEWAY);
    }

    @Override
    public synchronized void close() {
        Duration patience = options.recording() ? RECORDING_PATIENCE : STOP_PATIENCE;
        children.values().forEach(ChildJvm::askToStop);
        children.values().forEach(child -> child.awaitEnd(patience));
        infrastructure.close();
        guardian.close();
    }

    private void writeSettings() {
        Folders folders = options.folders();
        ProgramSettings settings = new ProgramSettings(ports(), secrets, calendar, folders, isSandbox());
        new SamplePortalDocument(ports(), secrets).write(folders.portals());
        Map<Program, Map<String, String>> databases = infrastructure.databases();
        for (Program program : Program.values()) {
            Map<String, String> database = databases.getOrDefault(program, Map.of());
            settings.write(program, database, folders.settings(program));
        }
    }

    private synchronized void launch(Program program) {
        Folders folders = options.folders();
        AotCache cache = cacheOf(program);
        var launch = new ChildJvm.Launch(
                program.application(folders.home()),
                folders.settings(program),
                folders.log(program),
                cache,
                options.recording());
        children.put(program, ChildJvm.start(launch, guardian, exit -> tellOfDeath(program, exit)));
    }

    private void tellOfMissingCaches() {
        String without = Arrays.stream(Program.values())
                .filter(program -> !cacheOf(program).isRecorded())
                .map(Program::label)
                .collect(Collectors.joining(", "));
        if (!options.recording() && !without.isEmpty()) {
            options.say().accept("Without an AOT cache, so a few seconds slower: " + without + ".");
        }
    }

    private void awaitReady(Program program) {
        String url = ports().readinessOf(program);
        if (!Readiness.await(url, () -> child(program).map(ChildJvm::isAlive).orElse(false), START_PATIENCE)) {
            throw new IllegalStateException(program.label() + " did not become ready; its log is "
                    + options.folders().log(program));
        }
    }

    private void tellOfDeath(Program program, int exitCode) {
        options.say()
                .accept("%s has died (exit code %d). Nothing restarts it; its log is %s."
                        .formatted(program.label(), exitCode, options.folders().log(program)));
    }

    private AotCache cacheOf(Program program) {
        Folders folders = options.folders();
        return AotCache.of(program.label(), program.application(folders.home()), folders.aot());
    }

    private Optional<ChildJvm> child(Program program) {
        return Optional.ofNullable(children.get(program));
    }

    private static void requireBuilt(Folders folders) {
        for (Program program : Program.values()) {
            if (!Files.exists(program.application(folders.home()).resolve("quarkus-run.jar"))) {
                throw new IllegalStateException(
                        program.module() + " is not built; ./kapu up builds it, and so does" + " ./mvnw package.");
            }
        }
    }
}
