package hu.kapu.gateway.signin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The ids a browser had before; a form made under one of them may still be sent. */
@ApplicationScoped
public class FormerBrowserIds {
    private final Browsers browsers;

    FormerBrowserIds(Browsers browsers) {
        this.browsers = browsers;
    }

    /** SHA-256 of each id. */
    public Uni<List<byte[]>> of(BrowserBinding browser) {
        return browsers.idsOfSameBrowser(browser);
    }
}
