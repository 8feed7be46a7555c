package hu.kapu.gateway.registrar;

import hu.kapu.gateway.registrar.GrantFirstOperators.Outcome;
import hu.kapu.kit.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@code grant-operators USER1 USER2 --office NAME}: whom everybody else at the registrar's door comes from. */
@ApplicationScoped
class GrantOperatorsCommand implements Command {
    private static final String OFFICE = "--office";
    private static final String UNTIL = "--until";
    private static final long DAYS = 365;

    private final GrantFirstOperators grant;
    private final Clock clock;

    GrantOperatorsCommand(GrantFirstOperators grant, Clock clock) {
        this.grant = grant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "grant-operators";
    }

    @Override
    public String usage() {
        return "USER1 USER2 --office NAME [--until 2026-12-31]   makes two citizens the first operators; refuses when"
                + " there is an official already";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Instant> until = until(arguments);
        boolean right = (arguments.size() == 4 || arguments.size() == 6)
                && arguments.get(2).equals(OFFICE)
                && until.isPresent();
        if (!right) {
            out.println("usage: " + name() + ' ' + usage());
            return MISUSED;
        }
        Outcome outcome = grant.grant(arguments.get(0), arguments.get(1), arguments.get(3), until.get())
                .subscribe()
                .asCompletionStage()
                .join();
        out.println(told(outcome));
        return outcome instanceof Outcome.Granted ? DONE : FAILED;
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted() ->
                "Both are operators now and get a letter. They sign in with Ügyfélkapu+ and open /regisztracio.";
            case Outcome.OfficialsExist() ->
                "There are officials already: an operator grants roles at /regisztracio/szerepek.";
            case Outcome.NoSuchCitizen(String userName) -> "There is no citizen with the user name " + userName + ".";
            case Outcome.SamePerson() -> "Two different citizens are needed: one grants, the other approves.";
            case Outcome.Unavailable() -> "The identity service gives no answer; nothing was changed.";
        };
    }

    /** The last second of the day, in Budapest; a year from now when none is given. */
    private Optional<Instant> until(List<String> arguments) {
        if (arguments.size() != 6) {
            return Optional.of(clock.instant().plus(DAYS, ChronoUnit.DAYS));
        }
        try {
            Instant end = LocalDate.parse(arguments.get(5))
                    .plusDays(1)
                    .atStartOfDay(RegistrarPages.BUDAPEST)
                    .toInstant()
                    .minusSeconds(1);
            boolean ahead = arguments.get(4).equals(UNTIL) && end.isAfter(clock.instant());
            return ahead ? Optional.of(end) : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
