package hu.kapu.local;

import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What a newcomer reads when the suite is ready: where everything is, and whom to try it with. */
final class Welcome {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Welcome() {}

    static String to(Suite suite, List<Citizen> citizens, List<Citizen> operators, Duration taken) {
        Ports ports = suite.ports();
        return """

            Kapu is ready after %d seconds.

              Sample portal   %s   (start here)
              Account site    %s/ugyfelkapu
              Registrars      %s/regisztracio
              Inbox           %s
              Calendar        %s%s

            Demo citizens (they do not exist)

            %s

            Operators at the registrar's door, who can give others a role there

            %s

            %s

            Ctrl-C or ./kapu down stops everything; the data stay for the next start.
            """.formatted(
                        taken.toSeconds(),
                        ports.portalUrl(),
                        ports.gatewayUrl(),
                        ports.gatewayUrl(),
                        ports.inboxUrl(),
                        calendar(suite.calendar()),
                        sandbox(suite),
                        lines(citizens),
                        lines(operators),
                        DemoOffice.cards());
    }

    private static String sandbox(Suite suite) {
        return suite.isSandbox()
                ? "\n                  Sandbox         " + suite.ports().gatewayUrl()
                        + "/sandbox   (for portal developers)"
                : "";
    }

    private static String lines(List<Citizen> citizens) {
        return citizens.stream().map(Welcome::citizen).collect(Collectors.joining("\n"));
    }

    private static String calendar(CalendarShift shift) {
        String shown = SHOWN.format(shift.shownAt(Instant.now()));
        return shift.isReal() ? "real time" : "shifted, now " + shown + " in Budapest (--date now goes back)";
    }

    private static String citizen(Citizen citizen) {
        String secret = citizen.secret()
                .map(value -> "   authenticator secret " + value)
                .orElse("");
        String password = citizen.password()
                .map(value -> "password " + value)
                .orElse("just registered: the first-login code waits in the inbox of " + citizen.email());
        return "  %-12s  %-13s %s%s".formatted(citizen.displayName(), citizen.userName(), password, secret);
    }
}
