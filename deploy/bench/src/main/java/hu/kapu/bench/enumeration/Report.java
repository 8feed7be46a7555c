package hu.kapu.bench.enumeration;

import hu.kapu.bench.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page with the numbers. */
record Report(List<Comparison> comparisons, int samples) {
    private static final double NANOS_PER_MILLI = 1e6;

    private static final String PAGE = """
            # Does an answer tell who has an account?

            Written by `./kapu bench enumeration`, which starts the whole suite on free ports and asks every door about
            people who exist and people who do not, in turn (a coin toss decides who comes first each time). Nobody is
            asked about twice at one door, so no budget is in the way. Through the gateway only the sending of the form is
            measured, with a new visit each time; at identity the caller token is made beforehand.

            What has to hold (security.md: same answer and same time): one status and one body for both; the medians at
            most 5 % apart; a guess by the time alone no better than chance, which is an area under the curve (AUC)
            between 0.45 and 0.55, where 0.50 is a coin toss.

            | Asked for | existing, median | unknown, median | apart | AUC | same status and body | holds |
            |---|---|---|---|---|---|---|
            {rows}

            {samples} samples each of existing and unknown, on {day}, on a machine with {machine}.

            - A user name is tried with a wrong password. An address is one that belongs to the user name beside it,
              against a name and an address that nobody has; the existing ones are looked up and
              their letters asked for meanwhile. A document is the
              number of a registered eID card with a wrong registration code, against a number that no card has.
            - The people who exist are registered through identity's own door and then activated in its database with one
              password hash, because budgets allow only a few attempts on each and thousands of first logins take long.
              Notification is stopped while it measures: handing over letters is not this machine's work elsewhere.
            - A busy machine makes the times scatter more, for both kinds alike: run it on a quiet one, and again when a
              single door misses by little. `./kapu bench enumeration 200` is a quick look; the numbers of this page need
              1,000.
            """;

    void write(Path file) {
        String rows = comparisons.stream().map(Report::row).collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    PAGE.replace("{rows}", rows)
                            .replace("{samples}", Integer.toString(samples))
                            .replace("{day}", LocalDate.now(ZoneOffset.UTC).toString())
                            .replace("{machine}", Machine.facts()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One comparison for whoever watches it run. */
    static String line(Comparison door) {
        return row(door).replace("|", "").strip();
    }

    private static String row(Comparison door) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.1f %% | %.3f | %s | %s |",
                door.door(),
                door.existing().median() / NANOS_PER_MILLI,
                door.unknown().median() / NANOS_PER_MILLI,
                100 * door.mediansApart(),
                door.areaUnderCurve(),
                door.tellsTheSame() ? "yes, " + status(door) : "no",
                door.tellsTheSame() && door.takesTheSameTime() ? "yes" : "no");
    }

    private static int status(Comparison door) {
        return door.toldOfExisting().iterator().next().status();
    }
}
