package hu.kapu.bench.population;

import hu.kapu.bench.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The page with the numbers. */
record ImportPage(Figures figures) {
    private static final int MILLION = 1_000_000;
    private static final double MILLIS_PER_SECOND = 1000.0;
    private static final double SECONDS_PER_MINUTE = 60.0;
    private static final double KIB_PER_MIB = 1024.0;

    private static final String PAGE = """
            # Importing a population

            Written by `./kapu bench import`, which starts the whole suite on free ports, makes up a file of people with
            salted SHA-1 hashes, and lets the operator's command `import-citizens` take them in ([what it does](../import.md)),
            beside the running services, with a heap of 96 MiB. PostgreSQL runs with `fsync` and `synchronous_commit` on.

            | Run | rows written | time | rows per second | CPU of the command | resident at most |
            |---|---|---|---|---|---|
            | the large file, killed half-way (`kill -9`) | {killed} |
            | the same file again: goes on where it was | {resumed} |
            | once more: everybody is there | {again} |
            | a small file, hashed as in production | {hashed} |

            The large file has {rows} rows and was hashed {how}. {verdict} Each citizen takes {bytes} bytes of the
            database, indexes included. Of {tried} people spread over the file {signIns} were refused with somebody else's
            password and signed in with their own.

            What a row costs is our own hash over the other system's, and that is the point of it
            ([why](../adr/0135-imported-passwords-are-wrapped-at-once.md)): {cost} CPU-milliseconds a row with the parameters of
            production. Computed from that, and not measured: a million rows take about {minutes} minutes on this machine's
            {cores} cores, and on others in proportion to theirs.

            {day}, on a machine with {machine}.
            """;

    void write(Path file) {
        int cores = Runtime.getRuntime().availableProcessors();
        double cost = figures.hashed().cpu().toMillis() / (double) Math.max(1, figures.hashedRows());
        double minutes = cost * MILLION / cores / MILLIS_PER_SECOND / SECONDS_PER_MINUTE;
        String page = PAGE.replace("{killed}", cells(figures.killed(), figures.there()))
                .replace("{resumed}", cells(figures.resumed(), figures.rows() - figures.there()))
                .replace("{again}", cells(figures.again(), 0))
                .replace("{hashed}", cells(figures.hashed(), figures.hashedRows()))
                .replace("{rows}", Integer.toString(figures.rows()))
                .replace("{how}", figures.full() ? "as in production" : "as cheaply as possible (m=8 KiB, t=1)")
                .replace("{verdict}", verdict())
                .replace("{bytes}", Long.toString(figures.bytesPerCitizen()))
                .replace("{tried}", Integer.toString(figures.signInsTried()))
                .replace("{signIns}", Integer.toString(figures.signIns()))
                .replace("{cost}", String.format(Locale.ROOT, "%.1f", cost))
                .replace("{minutes}", String.format(Locale.ROOT, "%.0f", minutes))
                .replace("{cores}", Integer.toString(cores))
                .replace("{day}", LocalDate.now(ZoneOffset.UTC).toString())
                .replace("{machine}", Machine.facts());
        try {
            var _ = Files.createDirectories(file.getParent());
            var _ = Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String verdict() {
        return figures.citizens() == figures.rows()
                ? "After the kill and the second run everybody was there once."
                : "After the kill and the second run " + figures.citizens() + " were there: THIS IS WRONG.";
    }

    private static String cells(ImportRun run, long written) {
        return String.format(
                Locale.ROOT,
                "%d | %.1f s | %.0f | %.1f s | %.0f MiB",
                written,
                run.seconds(),
                written / Math.max(0.1, run.seconds()),
                run.cpu().toMillis() / MILLIS_PER_SECOND,
                run.peakKib() / KIB_PER_MIB);
    }
}
