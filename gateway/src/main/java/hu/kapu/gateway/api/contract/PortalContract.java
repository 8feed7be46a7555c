package hu.kapu.gateway.api.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.gateway.api.portals.ShownWarning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a portal asks for, what its citizens bring, and whom the next raise would refuse. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "What a portal asks for, what its citizens bring, and whom the next raise would refuse."
                + " Numbers from 1 to below smallestShown are left out, and so is what they could be worked out from")
public record PortalContract(
        String portal,

        @Schema(
                enumeration = {"low", "substantial", "high"},
                description = "The lowest level that opens the portal now")
        String minimumLevel,

        @Schema(description = "Announced raises that have not come yet")
        List<Raise> raises,

        @Schema(description = "What an operator should know of the portal's document")
        List<ShownWarning> warnings,

        @Schema(examples = "10") long smallestShown,
        SignIns signIns,

        @Schema(type = SchemaType.OBJECT, description = "Absent where no raise is announced") @Nullable
        NextRaise nextRaise) {

    /** One announced raise. */
    @Schema(name = "AnnouncedRaise")
    public record Raise(
            Instant from,

            @Schema(enumeration = {"low", "substantial", "high"})
            String level) {}

    /** The sign-ins of a span of whole days. */
    @Schema(
            name = "SignInsByMethod",
            description = "Sums of those days on which a method was used at least smallestShown times; the statistics"
                    + " show the same days one by one")
    public record SignIns(LocalDate from, LocalDate to, List<Method> methods) {}

    /** One way of signing in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignInsOfMethod")
    public record Method(
            @Schema(examples = "totp") String method,

            @Schema(enumeration = {"low", "substantial", "high"})
            String level,

            @Schema(type = SchemaType.INTEGER) @Nullable Long count,

            @Schema(type = SchemaType.NUMBER, description = "Of all sign-ins that are shown, from 0 to 1") @Nullable
            Double share) {}

    /** Whom the next raise would refuse, had it come already. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NextRaise")
    public record NextRaise(
            Instant from,

            @Schema(enumeration = {"low", "substantial", "high"})
            String level,

            @Schema(
                    description = "First day of those whose citizens are counted; each citizen counts once, with the"
                            + " strongest way they used at any portal")
            LocalDate firstDay,

            LocalDate lastDay,

            @Schema(type = SchemaType.INTEGER, description = "Citizens who came to the portal in those days") @Nullable
            Long citizens,

            @Schema(type = SchemaType.INTEGER, description = "Those of them who brought nothing that is enough then")
            @Nullable
            Long refused) {}
}
