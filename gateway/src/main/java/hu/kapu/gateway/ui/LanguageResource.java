package hu.kapu.gateway.ui;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The language switch: remembers the choice and shows the same page again. */
@Path("/nyelv")
public class LanguageResource {

    private static final String HOME = "/ugyfelkapu";
    private static final String PARAMETER =
            "(?:t=[0-9a-f-]{36}|mi=[a-z]{1,20}|mod=[a-z-]{1,20}|ok=[a-z-]{1,20}|vissza=/[a-z0-9-]+(?:/[a-z0-9-]+){0,5})";

    /** A path of this server with at most our own query parameters; never another server. */
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?:[a-z0-9-]+(?:/[a-z0-9-]+)*)?(?:\\?%1$s(?:&%1$s)*)?".formatted(PARAMETER));

    /** A sign-out on its way, which is longer than anything else. */
    private static final Pattern SIGN_OUT =
            Pattern.compile("/azonositas/kijelentkezes(?:/tovabb)?\\?k=[A-Za-z0-9_-]{1,12000}");

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(@FormParam("lang") @Nullable String tag, @FormParam("back") @Nullable String back) {
        Language language = Language.ofTag(tag).orElse(Language.HU);
        return Response.seeOther(URI.create(back != null && isOwnPath(back) ? back : HOME))
                .cookie(new NewCookie.Builder(RequestLanguage.COOKIE)
                        .value(language.tag())
                        .path("/")
                        .maxAge((int) REMEMBERED.toSeconds())
                        .secure(true)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    static boolean isOwnPath(String path) {
        return (path.length() < 200 && OWN_PATH.matcher(path).matches())
                || SIGN_OUT.matcher(path).matches();
    }
}
