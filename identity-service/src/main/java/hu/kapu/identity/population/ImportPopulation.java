package hu.kapu.identity.population;

import hu.kapu.identity.citizen.ImportedNames;
import hu.kapu.identity.population.ImportedReferences.Known;
import hu.kapu.identity.population.RowReader.Reading;
import hu.kapu.identity.population.WriteNewcomers.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Takes a file in, batch by batch: read, left alone where it is there already, hashed on several threads, and written in
 * one transaction while the next batch is being hashed. Two batches are in memory, however long the file is. Whatever
 * ends it, the batches that were written stay, and the next run leaves them alone.
 */
@ApplicationScoped
class ImportPopulation {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Budapest");
    private static final int BATCH = 500;
    private static final int TOLD_EVERY = 50_000;

    private final DataSource dataSource;
    private final PrepareNewcomer prepareNewcomer;
    private final WriteNewcomers writeNewcomers;
    private final ImportedReferences references;
    private final ImportedNames names;
    private final Clock clock;

    ImportPopulation(
            DataSource dataSource,
            PrepareNewcomer prepareNewcomer,
            WriteNewcomers writeNewcomers,
            ImportedReferences references,
            ImportedNames names,
            Clock clock) {
        this.dataSource = dataSource;
        this.prepareNewcomer = prepareNewcomer;
        this.writeNewcomers = writeNewcomers;
        this.references = references;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What a run has done.
     *
     * @param unchanged there already, and as they were
     * @param shared whose name has to be typed exactly; counted among the others too
     */
    record Totals(long imported, long unchanged, long rejected, long shared) {}

    /** A step that needs a connection. */
    private interface Step<T> {
        T with(Connection connection) throws SQLException;
    }

    /** @param progress told the number of rows read, now and then */
    Totals run(PopulationFile file, ImportReport report, int threads, LongConsumer progress)
            throws IOException, SQLException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            return new Run(file, report, workers, progress).run();
        }
    }

    /** One file on its way in. */
    private final class Run {
        private final PopulationFile file;
        private final ImportReport report;
        private final ExecutorService workers;
        private final LongConsumer progress;
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), COUNTRY);
        private long read;
        private long imported;
        private long unchanged;
        private long rejected;
        private long shared;

        Run(PopulationFile file, ImportReport report, ExecutorService workers, LongConsumer progress) {
            this.file = file;
            this.report = report;
            this.workers = workers;
            this.progress = progress;
        }

        Totals run() throws IOException, SQLException {
            List<Future<Prepared>> underWay = List.of();
            List<Newcomer> batch = nextBatch();
            while (!batch.isEmpty() || !underWay.isEmpty()) {
                List<Future<Prepared>> ahead = begin(leaveKnownAlone(batch));
                write(underWay);
                underWay = ahead;
                batch = nextBatch();
            }
            return new Totals(imported, unchanged, rejected, shared);
        }

        private List<Newcomer> nextBatch() throws IOException {
            List<Newcomer> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH) {
                Optional<FileRow> row = file.next();
                if (row.isEmpty()) {
                    break;
                }
                read++;
                if (read % TOLD_EVERY == 0) {
                    progress.accept(read);
                }
                switch (RowReader.read(row.get(), today)) {
                    case Reading.InOrder inOrder -> batch.add(inOrder.newcomer());
                    case Reading.NotInOrder notInOrder -> reject(notInOrder.rejection());
                }
            }
            return batch;
        }

        /** Those of them who are not there yet. */
        private List<Newcomer> leaveKnownAlone(List<Newcomer> batch) throws IOException, SQLException {
            if (batch.isEmpty()) {
                return batch;
            }
            Map<String, Known> known = inOneTransaction(connection -> references.known(connection, batch));
            List<Newcomer> unknown = new ArrayList<>();
            for (Newcomer newcomer : batch) {
                Known there = known.get(newcomer.reference());
                if (there == null) {
                    unknown.add(newcomer);
                } else {
                    leaveAlone(newcomer, there);
                }
            }
            return unknown;
        }

        private void leaveAlone(Newcomer newcomer, Known there) throws IOException, SQLException {
            if (!references.isUnchanged(newcomer, there)) {
                reject(newcomer.rejected(Flaw.REFERENCE_OF_ANOTHER, "reference"));
                return;
            }
            unchanged++;
            if (there.sharedName().isPresent()) {
                String name = there.sharedName().get();
                tell(inOneTransaction(connection -> new SharedName(
                        newcomer.line(),
                        newcomer.reference(),
                        there.citizen(),
                        names.othersSharing(connection, name, there.citizen()))));
            }
        }

        private List<Future<Prepared>> begin(List<Newcomer> newcomers) {
            return newcomers.stream()
                    .map(newcomer -> workers.submit(() -> prepareNewcomer.prepare(newcomer)))
                    .toList();
        }

        private void write(List<Future<Prepared>> underWay) throws IOException, SQLException {
            if (underWay.isEmpty()) {
                return;
            }
            List<Prepared> people = underWay.stream().map(Run::result).toList();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Written written = inOneTransaction(connection -> writeNewcomers.write(connection, people, now));
            imported += written.written();
            for (SharedName name : written.sharing()) {
                tell(name);
            }
            for (Newcomer newcomer : written.taken()) {
                reject(newcomer.rejected(Flaw.USER_NAME_TAKEN, "userName"));
            }
            for (Newcomer newcomer : leaveKnownAlone(written.met())) {
                reject(newcomer.rejected(Flaw.REFERENCE_OF_ANOTHER, "reference"));
            }
        }

        private void reject(Rejection rejection) throws IOException {
            rejected++;
            report.tell(rejection);
        }

        private void tell(SharedName name) throws IOException {
            shared++;
            report.tell(name);
        }

        private static Prepared result(Future<Prepared> underWay) {
            try {
                return underWay.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a row could not be prepared", e.getCause());
            }
        }
    }

    private <T> T inOneTransaction(Step<T> step) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = step.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
