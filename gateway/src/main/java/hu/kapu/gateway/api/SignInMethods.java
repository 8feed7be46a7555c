package hu.kapu.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the calendar answers for one portal at one instant. */
@Schema(description = "What would be allowed at a portal at an instant, and why")
public record SignInMethods(
        PortalView portal,

        @Schema(description = "The instant asked about, in UTC")
        Instant at,

        List<MethodView> methods) {

    /** The portal asked about. */
    public record PortalView(
            String id,
            Text names,

            @Schema(description = "The lowest acr the portal takes at that instant")
            String minimumAcr,

            @Schema(description = "Every raise of that level that has been announced, the earliest first")
            List<RaiseView> raises) {}

    /** From an instant on the portal takes no less than this. */
    public record RaiseView(Instant from, String minimumAcr) {}

    /** One method with the decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MethodView(
            @Schema(examples = "totp") String method,
            Text names,

            @Schema(
                    enumeration = {"allowed", "refused", "unavailable", "level-not-reached"},
                    description = "unavailable: the calendar would allow it, but this installation does not have it;"
                            + " level-not-reached: the calendar allows it, but the portal takes more only")
            String decision,

            RuleView rule,
            Text reason,

            @Schema(type = SchemaType.OBJECT, description = "What a citizen does instead, where the method has ended")
            @Nullable
            Text wayToGo,

            @Schema(description = "The level a sign-in with this method reaches; absent for retired methods") @Nullable
            String acr) {

        @JsonIgnore
        public boolean isAllowed() {
            return decision.equals("allowed");
        }
    }

    /** The rule that decided; half-open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleView(
            String id,

            @Schema(description = "First instant of the rule; absent: always has been") @Nullable
            Instant from,

            @Schema(description = "First instant after the rule; absent: for ever") @Nullable
            Instant until,

            @Schema(description = "The state of the rule table")
            String version) {}

    /** A sentence or name in both languages. */
    public record Text(String hu, String en) {}
}
