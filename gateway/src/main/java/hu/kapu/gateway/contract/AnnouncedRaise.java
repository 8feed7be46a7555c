package hu.kapu.gateway.contract;

import hu.kapu.gateway.signin.Level;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the next raise of a portal would refuse, had it come already.
 *
 * @param firstDay of those whose citizens are counted; each citizen counts once, with the strongest way used anywhere
 * @param citizens who came to the portal in those days; null where they are so few that they are somebody
 * @param refused those of them who brought nothing that is enough then; null where it could tell of a few
 */
public record AnnouncedRaise(
        Instant from,
        Level level,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Long citizens,
        @Nullable Long refused) {}
