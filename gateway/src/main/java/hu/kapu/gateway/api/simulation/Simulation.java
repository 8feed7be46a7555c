package hu.kapu.gateway.api.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.gateway.api.SignInMethods.MethodView;
import hu.kapu.gateway.api.SignInMethods.PortalView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would become of one person at one portal at one instant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Which of a person's ways to sign in would open a portal at an instant, and why. It goes by what the"
                        + " person has, not by whether it works at the moment: a locked factor is there too.")
public record Simulation(
        @Schema(description = "Whether there is such a person; nobody has no ways, and the answer looks the same")
        boolean known,

        PortalView portal,
        Instant at,

        @Schema(description = "Whether any of the ways opens the portal")
        boolean opens,

        List<SimulatedMethod> methods,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The next announced raise after the instant; absent without one")
        @Nullable
        RaiseView nextRaise) {

    /** One way to sign in. */
    @Schema(name = "SimulatedMethod")
    public record SimulatedMethod(
            @Schema(description = "What the calendar and the portal's level say of the method, whoever uses it")
            MethodView method,

            @Schema(description = "Whether the person has it")
            boolean present,

            @Schema(description = "Present and allowed") boolean opens) {}

    /** The portal asks for more from a date on. */
    @Schema(name = "SimulatedRaise")
    public record RaiseView(
            Instant from,
            @Schema(description = "The level from then on") String acr,

            @Schema(description = "Whether the person's ways would still open the portal then")
            boolean opens) {}
}
