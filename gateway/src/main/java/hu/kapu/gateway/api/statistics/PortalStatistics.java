package hu.kapu.gateway.api.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.gateway.statistics.SignInCount;
import hu.kapu.gateway.statistics.SignInCount.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A portal's sign-ins and refusals, day by day. */
@Schema(
        description =
                "Sign-ins and refusals of one portal, day by day. There are no totals and no days that are not over,"
                        + " because a number that is not shown could be worked out from either.")
public record PortalStatistics(
        String portal,

        @Schema(description = "The first day, in Europe/Budapest")
        LocalDate from,

        @Schema(description = "The last day; at most the last one that is over and counted")
        LocalDate to,

        @Schema(description = "Numbers smaller than this are not shown", examples = "10")
        long smallestShown,

        List<SignIns> signIns,
        List<Refusals> refusals) {

    static final long SMALLEST_SHOWN = 10;

    /** One method on one day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignInsOfDay")
    public record SignIns(
            LocalDate day,
            @Schema(examples = "totp") String method,

            @Schema(type = SchemaType.INTEGER, description = "Absent where it is smaller than smallestShown") @Nullable
            Long count) {}

    /** One reason on one day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RefusalsOfDay")
    public record Refusals(
            LocalDate day,

            @Schema(description = "As in the event sign-in-refused.v1", examples = "code-wrong")
            String reason,

            @Schema(type = SchemaType.INTEGER, description = "Absent where it is smaller than smallestShown") @Nullable
            Long count) {}

    static PortalStatistics of(String portal, Period period, List<SignInCount> counts) {
        return new PortalStatistics(
                portal,
                period.from(),
                period.to(),
                SMALLEST_SHOWN,
                counts.stream()
                        .filter(each -> each.outcome() == Outcome.SIGNED_IN)
                        .map(each -> new SignIns(each.day(), each.detail(), shown(each.count())))
                        .toList(),
                counts.stream()
                        .filter(each -> each.outcome() == Outcome.REFUSED)
                        .map(each -> new Refusals(each.day(), each.detail(), shown(each.count())))
                        .toList());
    }

    private static @Nullable Long shown(long count) {
        return count < SMALLEST_SHOWN ? null : count;
    }
}
