package hu.kapu.kit.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.kit.callers.Caller;
import hu.kapu.kit.problem.Problem;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;

@Path("/notes")
@Unremovable
public class NoteResource {
    private final Notes notes;
    private final Caller caller;

    NoteResource(Notes notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    /** A note to write; not blank. */
    public record NewNote(
            @NotBlank @JsonProperty(required = true) String text) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> write(@Valid NewNote note) {
        UUID citizen = caller.citizen().orElseThrow();
        return notes.write(citizen, note.text())
                .map(done -> Response.noContent().build());
    }

    @GET
    @Path("/caller")
    public String who() {
        return caller.citizen().map(UUID::toString).orElse("nobody");
    }

    @GET
    @Path("/busy")
    public Response busy() {
        return Problem.of(503, "overloaded", "Too much at once.")
                .retryAfter(Duration.ofMillis(1_200))
                .toResponse();
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret=swordfish");
    }
}
