package hu.kapu.sampleportal;

import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.UserInfo;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;

/** The page behind the sign-in; asking for it is what sends the citizen to Kapu. */
@Path("/szemelyes")
@Authenticated
public class SignedInResource {
    private final UserInfo userInfo;
    private final OidcSession session;

    SignedInResource(UserInfo userInfo, OidcSession session) {
        this.userInfo = userInfo;
        this.session = session;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance signedIn(String lang, SignedInCitizen citizen);

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance signedIn(@RestQuery @DefaultValue("hu") String lang) {
        return Templates.signedIn(lang, SignedInCitizen.of(session.getIdToken(), userInfo))
                .setLocale(PortalLanguage.of(lang));
    }

    /** Ends the portal's own session only; the one at Kapu is the citizen's to end. */
    @POST
    @Path("/kilepes")
    public Uni<Response> signOut() {
        return session.logout().replaceWith(Response.seeOther(URI.create("/")).build());
    }

    /** Ends both: the portal's library answers in our place and sends the citizen to Kapu with the ID token. */
    @POST
    @Path("/kijelentkezes")
    public Response signOutEverywhere() {
        return Response.seeOther(URI.create("/")).build();
    }
}
