package hu.kapu.gateway.registrar;

import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.scope.RecordedActions;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The record of what operators and their programs did, for auditors; whom they search for stands in no address. */
@Path(OperatorRecordResource.PATH)
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class OperatorRecordResource {
    static final String PATH = OfficialReach.ROOT + "/naplo/uzemeltetes";
    private static final int A_PAGE = 50;
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final RecordedActions recorded;
    private final OperatorRecordPages pages;

    OperatorRecordResource(RecordedActions recorded, OperatorRecordPages pages) {
        this.recorded = recorded;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@RestQuery("elott") @Nullable String before) {
        return answer(recorded.before(position(before), A_PAGE + 1), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> find(@RestForm("person") @Nullable String typed, @RestForm("elott") @Nullable String before) {
        String person = typed == null ? "" : typed.strip();
        return person.isEmpty()
                ? Uni.createFrom().item(Response.seeOther(URI.create(PATH)).build())
                : answer(recorded.about(person, Typed.id(person), position(before), A_PAGE + 1), person);
    }

    private Uni<Response> answer(Uni<List<RecordedActions.Entry>> found, String person) {
        return found.chain(entries -> recorded.head().map(head -> page(entries, head, person)));
    }

    private Response page(List<RecordedActions.Entry> found, RecordedActions.Head head, String person) {
        List<RecordedActions.Entry> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        String next = found.size() > A_PAGE ? Long.toString(shown.getLast().position()) : null;
        return SignInPages.ok(pages.page(shown, head, person, next));
    }

    private static long position(@Nullable String typed) {
        return typed != null && POSITION.matcher(typed).matches() ? Long.parseLong(typed) : Long.MAX_VALUE;
    }
}
