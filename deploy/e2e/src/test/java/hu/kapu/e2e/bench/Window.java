package hu.kapu.e2e.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import hu.kapu.local.Ports;

/** One citizen's browser with one tab open; closing it forgets its cookies. */
public final class Window implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final BrowserContext context;
    private final Page tab;
    private final Ports ports;

    private Window(BrowserContext context, Ports ports) {
        this.context = context;
        this.tab = context.newPage();
        this.ports = ports;
    }

    static Window open(Browser chromium, Ports ports, boolean script) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setLocale("hu-HU")
                .setTimezoneId("Europe/Budapest")
                .setViewportSize(1280, 900)
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

    @Override
    public void close() {
        context.close();
    }

    private Page at(String url) {
        var _ = tab.navigate(url);
        return tab;
    }
}
