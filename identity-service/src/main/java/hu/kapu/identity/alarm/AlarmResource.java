package hu.kapu.identity.alarm;

import hu.kapu.identity.credential.AttemptProblems;
import hu.kapu.kit.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;

/** "Nem én voltam" without signing in: the code printed in a notice freezes the account it is about. */
@Path("/alarms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlarmResource {
    private static final Logger LOG = Logger.getLogger(AlarmResource.class);

    private final RaiseAlarm raiseAlarm;
    private final MeterProvider<Counter> alarms;

    AlarmResource(RaiseAlarm raiseAlarm, MeterRegistry registry) {
        this.raiseAlarm = raiseAlarm;
        this.alarms = Counter.builder("kapu.alarms")
                .description("Attempts to stop an account with the code of a notice, by outcome")
                .withRegistry(registry);
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Freeze the account that a notice is about; unknown names and wrong codes are one answer")
    @APIResponse(
            responseCode = "200",
            description = "The account is frozen",
            content = @Content(schema = @Schema(implementation = Alarm.Frozen.class)))
    @APIResponse(responseCode = "422", description = "notice-refused")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with retryAt")
    public Uni<Response> raise(@NotNull @Valid AlarmRequest request) {
        return raiseAlarm.raise(request).map(this::answer);
    }

    private Response answer(Alarm outcome) {
        return switch (outcome) {
            case Alarm.Frozen frozen -> {
                LOG.warnf("The account of citizen %s is frozen by the code of a notice", frozen.citizenId());
                count("frozen");
                yield Response.ok(frozen).build();
            }
            case Alarm.Refused refused -> {
                count("refused");
                yield Problem.of(
                                422, "notice-refused", "The user name and the code of a notice do not belong together.")
                        .toResponse();
            }
            case Alarm.TooManyAttempts many -> {
                count("too-many-attempts");
                yield AttemptProblems.tooMany(many.until());
            }
        };
    }

    private void count(String outcome) {
        alarms.withTag("outcome", outcome).increment();
    }
}
