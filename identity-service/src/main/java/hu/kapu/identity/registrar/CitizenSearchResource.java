package hu.kapu.identity.registrar;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.IdentityReader;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.citizen.TypedName;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who is standing at the counter? The search goes into the body: names have no place in addresses and their logs. */
@Path("/citizen-searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CitizenSearchResource {
    private static final int MOST = 20;

    private final Citizens citizens;

    CitizenSearchResource(Citizens citizens) {
        this.citizens = citizens;
    }

    /** The user name, or both names and the date of birth. */
    record Search(
            @Nullable @Size(max = 256) String userName,
            @Nullable @Size(max = 256) String familyName,
            @Nullable @Size(max = 256) String givenName,
            @Nullable LocalDate birthDate) {
        @Override
        public String toString() {
            return "Search[***]";
        }
    }

    /** As a registrar may see one: never a whole address, nothing of passwords and factors. */
    record FoundCitizen(
            UUID citizenId,
            String userName,
            CitizenStatus status,
            NaturalIdentity identity,
            String maskedAddress,
            Instant registeredAt) {
        static FoundCitizen of(CitizenAccount citizen) {
            return new FoundCitizen(
                    citizen.id(),
                    citizen.userName(),
                    citizen.status(),
                    citizen.identity(),
                    citizen.email().masked(),
                    citizen.registeredAt());
        }

        @Override
        public String toString() {
            return "FoundCitizen[" + citizenId + "]";
        }
    }

    /** At most twenty. */
    record Found(List<FoundCitizen> citizens) {
        static Found of(List<CitizenAccount> accounts) {
            return new Found(accounts.stream()
                    .filter(account -> account.status() != CitizenStatus.CLOSED)
                    .map(FoundCitizen::of)
                    .toList());
        }
    }

    @POST
    @Operation(summary = "Citizens with this user name, or with these names and this date of birth")
    @APIResponse(
            responseCode = "200",
            description = "Found, or nobody",
            content = @Content(schema = @Schema(implementation = Found.class)))
    @APIResponse(responseCode = "422", description = "search-incomplete")
    public Uni<Response> search(@NotNull @Valid Search search) {
        if (search.userName() != null) {
            return citizens.named(TypedName.of(search.userName())).map(CitizenSearchResource::answer);
        }
        if (search.familyName() == null || search.givenName() == null || search.birthDate() == null) {
            return Uni.createFrom()
                    .item(Problem.of(
                                    422,
                                    "search-incomplete",
                                    "A search takes a user name, or both names and the date of birth.")
                            .toResponse());
        }
        return citizens.called(
                        IdentityReader.tidy(search.familyName()),
                        IdentityReader.tidy(search.givenName()),
                        search.birthDate(),
                        MOST)
                .map(CitizenSearchResource::answer);
    }

    private static Response answer(List<CitizenAccount> found) {
        return Response.ok(Found.of(found))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
