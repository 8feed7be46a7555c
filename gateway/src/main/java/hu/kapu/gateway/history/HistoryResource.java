package hu.kapu.gateway.history;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.History;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.HistoryPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** "Mi történt a fiókomban?": a page at a time, and the proof to take away. */
@Path("/ugyfelkapu/tortenet")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class HistoryResource {
    private static final String PATH = "/ugyfelkapu/tortenet";
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final SignedInCitizen citizen;
    private final CitizenAccounts accounts;
    private final HistoryWords words;
    private final SignInPages pages;
    private final Layouts layouts;

    HistoryResource(
            SignedInCitizen citizen, CitizenAccounts accounts, HistoryWords words, SignInPages pages, Layouts layouts) {
        this.citizen = citizen;
        this.accounts = accounts;
        this.words = words;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@RestQuery("elotte") @Nullable String before) {
        Long position = before != null && POSITION.matcher(before).matches() ? Long.valueOf(before) : null;
        return accounts.history(citizen.applicant(), position).map(history -> switch (history) {
            case History.Known known -> page(known, position == null);
            case History.Unavailable() -> unavailable();
        });
    }

    @GET
    @Path("igazolas")
    @Operation(hidden = true)
    public Uni<Response> proof() {
        return accounts.proof(citizen.applicant())
                .map(proof -> proof.map(HistoryResource::file).orElseGet(this::unavailable));
    }

    private Response page(History.Known known, boolean newest) {
        Layout layout = layout();
        String older = known.next().map(next -> PATH + "?elotte=" + next).orElse(null);
        return SignInPages.ok(new HistoryPage(layout, words.of(known.entries(), layout.texts()), newest, older));
    }

    private static Response file(JsonNode proof) {
        return Response.ok(proof.toPrettyString(), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ugyfelkapu-tortenet.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response unavailable() {
        return pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true).withBackLink("/ugyfelkapu");
    }
}
