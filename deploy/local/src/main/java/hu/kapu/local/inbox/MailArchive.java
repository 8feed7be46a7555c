package hu.kapu.local.inbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import hu.kapu.kit.testing.TrappedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps every letter as a file, because the mail trap itself forgets at each restart, and the first-login code of a
 * citizen registered yesterday must still be there today. File names are the time of arrival and a running number.
 */
public final class MailArchive implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COLLECT_EVERY_MILLIS = 500;

    private final Path folder;
    private final Supplier<List<TrappedMail>> trap;
    private final Set<TrappedMail> kept = new HashSet<>();
    private final ScheduledExecutorService collector = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail-archive").factory());

    private MailArchive(Path folder, Supplier<List<TrappedMail>> trap) {
        this.folder = folder;
        this.trap = trap;
    }

    /** Archives what {@code trap} has received, by itself twice a second and whenever the archive is read. */
    public static MailArchive start(Path folder, Supplier<List<TrappedMail>> trap) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MailArchive archive = new MailArchive(folder, trap);
        var _ = archive.collector.scheduleWithFixedDelay(
                archive::collect, COLLECT_EVERY_MILLIS, COLLECT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return archive;
    }

    /** Every letter, newest first. */
    public List<ReceivedMail> all() {
        collect();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .map(ReceivedMail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letters to one address, newest first. */
    public List<ReceivedMail> to(String address) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    @Override
    public void close() {
        collect();
        collector.shutdown();
    }

    private synchronized void collect() {
        trap.get().stream().filter(kept::add).forEach(this::write);
    }

    private void write(TrappedMail mail) {
        String name = "%d-%06d.json".formatted(System.currentTimeMillis(), kept.size());
        Path unfinished = folder.resolve(name + ".part");
        try {
            Files.writeString(
                    unfinished, JSON.writeValueAsString(ReceivedMail.of(mail).asJson()));
            Files.move(unfinished, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
