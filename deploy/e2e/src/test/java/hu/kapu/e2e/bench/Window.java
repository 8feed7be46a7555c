package hu.kapu.e2e.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import hu.kapu.local.Ports;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One citizen's browser with one tab open; closing it forgets its cookies. */
public final class Window implements AutoCloseable {

    /** How wide the window is. */
    public enum Size {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final System.Logger LOG = System.getLogger(Window.class.getName());

    static final int PATIENCE_MILLIS = 20_000;

    private static final boolean KEEP_LAST_SEEN = Boolean.getBoolean("kapu.last-seen");
    private static final Path LAST_SEEN = Path.of("target/last-seen");
    private static final AtomicInteger CLOSED = new AtomicInteger();

    private final BrowserContext context;
    private final Page tab;
    private final Ports ports;

    private Window(BrowserContext context, Ports ports) {
        this.context = context;
        this.tab = context.newPage();
        this.ports = ports;
    }

    static Window open(Browser chromium, Ports ports, Size size, boolean script) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setLocale("hu-HU")
                .setTimezoneId("Europe/Budapest")
                .setViewportSize(size.width, size.height)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Window(context, ports);
    }

    public Page tab() {
        return tab;
    }

    /** A further tab of the same browser. */
    public Page newTab() {
        return context.newPage();
    }

    /** Opens the sample portal. */
    public Page atPortal() {
        return at(ports.portalUrl() + "/");
    }

    /** Opens a page of the gateway. */
    public Page atGateway(String path) {
        return at(ports.gatewayUrl() + path);
    }

    /**
     * With {@code -Dkapu.last-seen=true} it leaves a picture of what the citizen saw last; whoever looks for the cause of
     * a failure starts there.
     */
    @Override
    public void close() {
        try {
            if (KEEP_LAST_SEEN) {
                Path picture = LAST_SEEN.resolve(CLOSED.incrementAndGet() + ".png");
                byte[] _ = tab.screenshot(new Page.ScreenshotOptions().setPath(picture));
            }
        } catch (PlaywrightException noPicture) {
            LOG.log(System.Logger.Level.INFO, "no last picture: {0}", noPicture.getMessage());
        } finally {
            context.close();
        }
    }

    private Page at(String url) {
        var _ = tab.navigate(url);
        return tab;
    }
}
