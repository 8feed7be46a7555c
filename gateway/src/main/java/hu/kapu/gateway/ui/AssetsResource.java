package hu.kapu.gateway.ui;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Serves the style sheet and the script. */
@Path("/assets/{hash}/{name}")
public class AssetsResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ANOTHER_VERSION = "no-cache";

    private final Assets assets;

    AssetsResource(Assets assets) {
        this.assets = assets;
    }

    /** During a rolling update a page of the other version may ask: it gets ours, but must not keep it. */
    @GET
    @NonBlocking
    @Operation(hidden = true)
    public Response asset(
            @PathParam("hash") String hash,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding) {
        return assets.named(name)
                .map(asset -> answer(asset, hash, acceptEncoding))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private static Response answer(Assets.Asset asset, String hash, @Nullable String acceptEncoding) {
        boolean compressed = acceptEncoding != null && acceptEncoding.contains("gzip");
        Response.ResponseBuilder response = Response.ok(
                        compressed ? asset.compressed() : asset.plain(), asset.contentType())
                .header(HttpHeaders.CACHE_CONTROL, asset.hash().equals(hash) ? FOR_EVER : ANOTHER_VERSION)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return compressed
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").build()
                : response.build();
    }
}
